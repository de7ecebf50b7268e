package org.nianbao.account;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords with Argon2id. A hash costs some 45 ms of a core and 19 MiB, so few
 * are computed at once and few may wait for their turn: a storm of sign-ins is told to
 * come back and takes neither the cores nor the request threads from those who work.
 */
class PasswordHashing {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final int PARALLELISM = 1;

	private static final int MEMORY_KIB = 19 * 1024;

	private static final int ITERATIONS = 2;

	private final PasswordEncoder encoder;

	private final Semaphore working;

	private final Semaphore admitted;

	private final Duration longestWait;

	/** Compared with where there is no account, so that it takes the same time. */
	private final String nobodysHash;

	PasswordHashing(int atOnce, int waiting, Duration longestWait) {
		this(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS), atOnce, waiting,
				longestWait);
	}

	PasswordHashing(PasswordEncoder encoder, int atOnce, int waiting, Duration longestWait) {
		this.encoder = encoder;
		this.working = new Semaphore(atOnce, true);
		this.admitted = new Semaphore(atOnce + waiting);
		this.longestWait = longestWait;
		this.nobodysHash = encode("nobody");
	}

	/**
	 * Hashes a new password.
	 * @throws HashingBusyException if too many wait already
	 */
	String hash(String password) {
		return inTurn(() -> encode(password));
	}

	/**
	 * Whether the password is the one that was hashed.
	 * @throws HashingBusyException if too many wait already
	 */
	boolean matches(String password, String hash) {
		return inTurn(() -> this.encoder.matches(normalize(password), hash));
	}

	/**
	 * Takes as long as {@link #matches}, for an account that does not exist.
	 * @throws HashingBusyException if too many wait already
	 */
	void matchNobody(String password) {
		matches(password, this.nobodysHash);
	}

	/** How many more sign-ins would be admitted now. */
	int freePlaces() {
		return this.admitted.availablePermits();
	}

	private String encode(String password) {
		String hash = this.encoder.encode(normalize(password));
		if (hash == null) {
			throw new IllegalArgumentException("There is no password to hash");
		}
		return hash;
	}

	/** Input methods write the same password in full-width or in composed characters. */
	private static String normalize(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFKC);
	}

	private <T> T inTurn(Supplier<T> work) {
		if (!this.admitted.tryAcquire()) {
			throw new HashingBusyException();
		}
		try {
			if (!this.working.tryAcquire(this.longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new HashingBusyException();
			}
			try {
				return work.get();
			}
			finally {
				this.working.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new HashingBusyException();
		}
		finally {
			this.admitted.release();
		}
	}

}
