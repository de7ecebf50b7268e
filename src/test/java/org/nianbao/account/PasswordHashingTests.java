package org.nianbao.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class PasswordHashingTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	@Test
	void hashesWithArgon2idAndASaltOfItsOwn() {
		PasswordHashing hashing = new PasswordHashing(1, 0, LONG);
		String hash = hashing.hash("年报 password");
		assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
		assertThat(hashing.hash("年报 password")).isNotEqualTo(hash);
		assertThat(hashing.matches("年报 password", hash)).isTrue();
		assertThat(hashing.matches("年报 passwort", hash)).isFalse();
	}

	@Test
	void tellsLongPasswordsOfChineseCharactersApart() {
		PasswordHashing hashing = new PasswordHashing(1, 0, LONG);
		String long24 = "政府信息公开工作年度报告政府信息公开工作年度报告";
		assertThat(hashing.matches(long24 + "乙", hashing.hash(long24 + "甲"))).isFalse();
	}

	@Test
	void takesWhatAnInputMethodWroteInFullWidthForTheSame() {
		PasswordHashing hashing = new PasswordHashing(1, 0, LONG);
		assertThat(hashing.matches("ｎｉａｎｂａｏ２０２６", hashing.hash("nianbao2026"))).isTrue();
	}

	@Test
	void spendsAHashOnNobodyToo() {
		SlowEncoder encoder = new SlowEncoder();
		encoder.open();
		PasswordHashing hashing = new PasswordHashing(encoder, 1, 0, LONG);
		hashing.matchNobody("guess");
		assertThat(encoder.matched).hasValue(1);
	}

	@Test
	void refusesAtOnceWhereTheQueueIsFull() throws Exception {
		SlowEncoder encoder = new SlowEncoder();
		PasswordHashing hashing = new PasswordHashing(encoder, 2, 3, LONG);
		try (ExecutorService people = Executors.newFixedThreadPool(5)) {
			List<Future<Boolean>> admitted = new ArrayList<>();
			for (int person = 0; person < 5; person++) {
				admitted.add(people.submit(() -> hashing.matches("guess", "hash")));
			}
			await().until(() -> hashing.freePlaces() == 0 && encoder.atOnce.get() == 2);
			assertThatExceptionOfType(HashingBusyException.class).isThrownBy(() -> hashing.matches("guess", "hash"));
			encoder.open();
			for (Future<Boolean> answer : admitted) {
				assertThat(answer.get()).isTrue();
			}
		}
		assertThat(encoder.most).as("hashed at the same time at most").hasValue(2);
		assertThat(hashing.matches("guess", "hash")).as("there is room again").isTrue();
	}

	@Test
	void waitsNoLongerThanItSays() throws Exception {
		SlowEncoder encoder = new SlowEncoder();
		PasswordHashing hashing = new PasswordHashing(encoder, 1, 1, Duration.ofMillis(1));
		try (ExecutorService people = Executors.newSingleThreadExecutor()) {
			Future<Boolean> first = people.submit(() -> hashing.matches("guess", "hash"));
			encoder.working.await();
			assertThatExceptionOfType(HashingBusyException.class).isThrownBy(() -> hashing.matches("guess", "hash"));
			encoder.open();
			assertThat(first.get()).isTrue();
		}
	}

	@Test
	void givesItsPlaceBackWhereHashingFails() {
		SlowEncoder encoder = new SlowEncoder();
		encoder.open();
		PasswordHashing hashing = new PasswordHashing(encoder, 1, 0, LONG);
		for (int attempt = 0; attempt < 3; attempt++) {
			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> hashing.matches("guess", "broken"));
		}
		assertThat(hashing.matches("guess", "hash")).isTrue();
	}

	/** Hashes nothing, and takes as long as the test likes. */
	private static final class SlowEncoder implements PasswordEncoder {

		private final CountDownLatch working = new CountDownLatch(1);

		private final CountDownLatch opened = new CountDownLatch(1);

		private final AtomicInteger atOnce = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		private final AtomicInteger matched = new AtomicInteger();

		void open() {
			this.opened.countDown();
		}

		@Override
		public String encode(CharSequence password) {
			return "hash";
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			if (hash.equals("broken")) {
				throw new IllegalArgumentException(hash);
			}
			this.most.accumulateAndGet(this.atOnce.incrementAndGet(), Math::max);
			this.working.countDown();
			try {
				this.opened.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			this.atOnce.decrementAndGet();
			this.matched.incrementAndGet();
			return true;
		}

	}

}
