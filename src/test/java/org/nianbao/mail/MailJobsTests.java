package org.nianbao.mail;

import java.util.Locale;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Jobs as they run: by the scheduler, claimed through the database. */
@SpringBootTest
@Import(TestDatabase.class)
@DirtiesContext
class MailJobsTests {

	private static final MailServer SERVER = MailServer.start();

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private Outbox outbox;

	@Autowired
	private PostedMails mails;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", SERVER::port);
		properties.add("nianbao.mail.site", () -> "https://nianbao.example");
		properties.add("nianbao.mail.from", () -> "no-reply@nianbao.example");
	}

	@AfterAll
	static void stopServer() {
		SERVER.close();
	}

	@Test
	void areClaimedThroughTheDatabaseAndDeliverMails() {
		Addressee to = new Addressee(null, "陈信", "chen@example.org", Locale.CHINESE, false, null);
		UUID mail = this.transaction.execute((status) -> this.outbox
			.post(Letter.urgent(to, "correspondence.notice.SUBMIT.agency", "/filing", "水务局", "2026", "李青")));
		assertThat(this.mails.areDelivered()).isTrue();
		this.scheduler.start();
		MailServer.Received received = SERVER.awaitOne("chen@example.org");
		assertThat(received.messageId()).isEqualTo("<" + mail + "@nianbao.example>");
		assertThat(received.from()).isEqualTo("\"年报平台\" <no-reply@nianbao.example>");
		assertThat(received.text()).contains("https://nianbao.example/filing");
		assertThat(this.database.sql("SELECT task_name FROM scheduled_tasks").query(String.class).list())
			.contains("mail-delivery", "daily-mails", "scheduled-reminders", "deadline-warnings");
	}

}
