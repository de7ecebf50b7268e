package org.nianbao.mail;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.TestDatabase;
import org.nianbao.mail.MailServer.Received;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest
@Import(TestDatabase.class)
class OutboxTests {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private final AdjustableClock clock = new AdjustableClock(Instant.parse("2027-01-20T08:00:00Z"));

	private final MailServer server = MailServer.start();

	@Autowired
	private Mails mails;

	@Autowired
	private MessageSource messages;

	@Autowired
	private MailProperties properties;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Outbox outboxOfTheApplication;

	private Wording wording;

	private Outbox outbox;

	private PostedMails posted;

	private String address;

	@BeforeEach
	void emptyOutbox() {
		this.database.sql("DELETE FROM mail").update();
		this.wording = new Wording(words(), this.properties);
		this.outbox = new Outbox(this.mails, this.wording, this.clock);
		this.posted = new PostedMails(this.database, this.mails, provided(this.server.sender()), this.clock);
		this.address = "person-" + PEOPLE.incrementAndGet() + "@example.org";
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void deliversALetterInTheLanguageOfThePersonWithALink() {
		post(Letter.usual(chinese(), "test", "/filing", "水务局"));
		delivery().deliverWhatIsDue();
		Received received = only();
		assertThat(received.subject()).isEqualTo("关于水务局");
		assertThat(received.text()).startsWith("李拟：您好！\n\n水务局的报告已经退回。\n\nhttp://localhost:8080/filing\n\n本邮件");
		assertThat(received.from()).isEqualTo("\"年报平台\" <nianbao@localhost>");
		this.address = "person-" + PEOPLE.incrementAndGet() + "@example.org";
		post(Letter.usual(english(), "test", "/filing", "水务局"));
		delivery().deliverWhatIsDue();
		assertThat(only().text())
			.startsWith("Dear Li Ni,\n\nThe report of 水务局 was returned.\n\nhttp://localhost:8080/en/filing\n\n");
	}

	@Test
	void postsOnlyInsideATransactionAndOnlyIfItCommits() {
		Letter letter = Letter.usual(chinese(), "test", "", "水务局");
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outboxOfTheApplication.post(letter));
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.post(letter);
			status.setRollbackOnly();
		});
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).isEmpty();
	}

	@Test
	void deliversNothingTwice() {
		post(Letter.usual(chinese(), "test", "", "水务局"));
		delivery().deliverWhatIsDue();
		this.clock.pass(Duration.ofDays(1));
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).hasSize(1);
	}

	@Test
	void triesAgainAfterGrowingPausesWhileTheServerIsAway() {
		UUID id = post(Letter.usual(chinese(), "test", "", "水务局"));
		Delivery away = delivery(MailServer.sender(unusedPort()));
		List<Duration> pauses = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			away.deliverWhatIsDue();
			PostedMail mail = this.posted.find(id).orElseThrow();
			assertThat(mail.state()).isEqualTo(MailState.WAITING);
			assertThat(mail.failure()).contains("ConnectException");
			Duration pause = Duration.between(this.clock.instant(), mail.nextAttemptAt());
			pauses.add(pause);
			this.clock.pass(pause);
		}
		assertThat(pauses).extracting(Duration::toMinutes)
			.containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L);
		delivery().deliverWhatIsDue();
		assertThat(this.posted.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
		assertThat(this.server.received(this.address)).hasSize(1);
	}

	@Test
	void givesUpAfterThreeDaysAndTriesAgainWhenAskedTo() {
		UUID id = post(Letter.usual(chinese(), "test", "", "水务局"));
		delivery(MailServer.sender(unusedPort())).deliverWhatIsDue();
		this.clock.pass(Duration.ofDays(3).plusMinutes(1));
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).isEmpty();
		assertThat(this.posted.find(id).orElseThrow().state()).isEqualTo(MailState.UNDELIVERABLE);
		assertThat(this.posted.tryAgain(id)).isTrue();
		assertThat(this.posted.tryAgain(id)).isFalse();
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).hasSize(1);
	}

	@Test
	void givesUpAtOnceOnAnAddressThatDoesNotExistAndNotOnOneThatIsBusy() throws IOException {
		UUID unknown = post(Letter.usual(chinese(), "test", "", "水务局"));
		try (GruffServer gruff = GruffServer.start("RCPT", "550 no such user")) {
			delivery(MailServer.sender(gruff.port())).deliverWhatIsDue();
		}
		assertThat(this.posted.find(unknown).orElseThrow().state()).isEqualTo(MailState.UNDELIVERABLE);
		assertThat(this.posted.find(unknown).orElseThrow().failure()).contains("550 no such user");
		UUID busy = post(Letter.usual(chinese(), "test", "", "水务局"));
		try (GruffServer gruff = GruffServer.start("RCPT", "450 mailbox busy")) {
			delivery(MailServer.sender(gruff.port())).deliverWhatIsDue();
		}
		assertThat(this.posted.find(busy).orElseThrow().state()).isEqualTo(MailState.WAITING);
	}

	@Test
	void sendsTheSameMessageIdAgainWhereTheAnswerWasLost() throws IOException {
		UUID id = post(Letter.usual(chinese(), "test", "", "水务局"));
		try (GruffServer gruff = GruffServer.start(".", "")) {
			delivery(MailServer.sender(gruff.port())).deliverWhatIsDue();
			assertThat(gruff.messageIds()).containsExactly("<" + id + "@localhost>");
		}
		this.clock.pass(Duration.ofMinutes(1));
		delivery().deliverWhatIsDue();
		assertThat(only().messageId()).isEqualTo("<" + id + "@localhost>");
	}

	@Test
	void deliversWhatAnInstanceThatDiedHadClaimed() {
		post(Letter.usual(chinese(), "test", "", "水务局"));
		this.mails.claim(10, this.clock.instant(), this.clock.instant().plusSeconds(60));
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).isEmpty();
		this.clock.pass(Duration.ofSeconds(60));
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).hasSize(1);
	}

	@Test
	void deliversEachMailOnceHoweverManyInstancesDoIt() throws Exception {
		List<Letter> letters = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			letters.add(Letter.usual(chinese(), "test", "", "水务局"));
		}
		this.transaction.executeWithoutResult((status) -> this.outbox.post(letters));
		try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
			List<Callable<Object>> deliveries = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				deliveries.add(Executors.callable(() -> delivery().deliverWhatIsDue()));
			}
			for (Future<Object> done : instances.invokeAll(deliveries)) {
				done.get();
			}
		}
		assertThat(this.server.received(this.address)).hasSize(300).doesNotHaveDuplicates();
	}

	@Test
	void gathersLettersOfWhoWantsOneMailADay() {
		UUID first = post(Letter.usual(daily(), "test", "/filing", "水务局"));
		this.clock.pass(Duration.ofMinutes(1));
		post(Letter.usual(daily(), "test", "/review", "财政局"));
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).isEmpty();
		assertThat(this.posted.find(first).orElseThrow().state()).isEqualTo(MailState.GATHERED);
		dailyMails().write();
		dailyMails().write();
		delivery().deliverWhatIsDue();
		Received received = only();
		assertThat(received.subject()).isEqualTo("年报平台：今日2条通知");
		assertThat(received.text()).containsSubsequence("1. 关于水务局\n水务局的报告已经退回。\n\nhttp://localhost:8080/filing",
				"2. 关于财政局\n财政局的报告已经退回。\n\nhttp://localhost:8080/review");
		assertThat(this.posted.find(first).orElseThrow().state()).isEqualTo(MailState.SENT);
	}

	@Test
	void sendsUrgentLettersAlsoToThoseAtOnce() {
		post(Letter.urgent(daily(), "test", "", "水务局"));
		delivery().deliverWhatIsDue();
		assertThat(this.server.received(this.address)).hasSize(1);
	}

	@Test
	void keepsNoTextOfASecretLetterOnceItIsDeliveredOrGivenUp() {
		UUID sent = post(Letter.secret(chinese(), "test", "/invitations/secret", "水务局"));
		assertThat(this.posted.find(sent).orElseThrow().text()).contains("/invitations/secret");
		delivery().deliverWhatIsDue();
		assertThat(only().text()).contains("/invitations/secret");
		assertThat(this.posted.find(sent).orElseThrow().text()).isEmpty();
		UUID givenUp = post(Letter.secret(chinese(), "test", "/invitations/secret", "水务局"));
		this.clock.pass(Duration.ofDays(4));
		delivery().deliverWhatIsDue();
		assertThat(this.posted.find(givenUp).orElseThrow().text()).isEmpty();
		assertThat(this.posted.tryAgain(givenUp)).isFalse();
	}

	@Test
	void keepsEverythingReadableWhereNoServerIsConfigured() {
		UUID id = post(Letter.usual(chinese(), "test", "", "水务局"));
		delivery(null).deliverWhatIsDue();
		PostedMail mail = this.posted.find(id).orElseThrow();
		assertThat(mail.state()).isEqualTo(MailState.WAITING);
		assertThat(mail.attempts()).isZero();
		assertThat(mail.text()).contains("李拟");
		assertThat(new PostedMails(this.database, this.mails, provided(null), this.clock).areDelivered()).isFalse();
	}

	@Test
	void letsNobodyForgeHeaders() {
		Addressee sly = new Addressee(null, "李\r\nBcc: victim@example.org\u202E拟", this.address,
				Locale.SIMPLIFIED_CHINESE, false, null);
		post(Letter.usual(sly, "test", "", "标题\r\nBcc: victim@example.org\u0000"));
		delivery().deliverWhatIsDue();
		assertThat(this.server.received("victim@example.org")).isEmpty();
		assertThat(only().subject()).doesNotContain("\n", "\u0000");
	}

	@Test
	void refusesWhatIsNoAddressOrNoPage() {
		for (String wrong : List.of("", "person", "a@b@c", "a b@example.org", "a@exa mple.org",
				"a@example.org\nBcc: x@y", "a".repeat(250) + "@example.org")) {
			assertThatIllegalArgumentException().as(wrong)
				.isThrownBy(() -> new Addressee(null, "李拟", wrong, Locale.CHINESE, false, null));
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Letter.usual(chinese(), "test", "https://elsewhere.example", "水务局"));
	}

	private MessageSource words() {
		StaticMessageSource words = new StaticMessageSource();
		words.setParentMessageSource(this.messages);
		words.addMessage("test.subject", Locale.SIMPLIFIED_CHINESE, "关于{0}");
		words.addMessage("test.text", Locale.SIMPLIFIED_CHINESE, "{0}的报告已经退回。");
		words.addMessage("test.subject", Locale.ENGLISH, "About {0}");
		words.addMessage("test.text", Locale.ENGLISH, "The report of {0} was returned.");
		return words;
	}

	private Addressee chinese() {
		return new Addressee(null, "李拟", this.address, Locale.SIMPLIFIED_CHINESE, false, null);
	}

	private Addressee english() {
		return new Addressee(null, "Li Ni", this.address, Locale.ENGLISH, false, null);
	}

	private Addressee daily() {
		return new Addressee(null, "李拟", this.address, Locale.SIMPLIFIED_CHINESE, true, null);
	}

	private Delivery delivery() {
		return delivery(this.server.sender());
	}

	private Delivery delivery(@Nullable JavaMailSender sender) {
		return new Delivery(this.mails, new MimeMessages(this.properties, this.wording), provided(sender),
				this.properties, this.clock);
	}

	private DailyMails dailyMails() {
		return new DailyMails(this.mails, this.wording, this.transaction, this.clock);
	}

	private static ObjectProvider<JavaMailSender> provided(@Nullable JavaMailSender sender) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		if (sender != null) {
			beans.addBean("sender", sender);
		}
		return beans.getBeanProvider(JavaMailSender.class);
	}

	private UUID post(Letter letter) {
		return this.transaction.execute((status) -> this.outbox.post(letter));
	}

	private Received only() {
		List<Received> received = this.server.received(this.address);
		assertThat(received).hasSize(1);
		return received.getFirst();
	}

	private static int unusedPort() {
		MailServer gone = MailServer.start();
		int port = gone.port();
		gone.close();
		return port;
	}

}
