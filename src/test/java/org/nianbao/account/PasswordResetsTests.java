package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.TestDatabase;
import org.nianbao.account.AccountLinks.Purpose;
import org.nianbao.account.InvitedPeople.Invited;
import org.nianbao.web.Network;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, InvitedPeople.class })
class PasswordResetsTests {

	private static final AtomicInteger NETWORKS = new AtomicInteger();

	private static final String ANOTHER_PASSWORD = "a heron under the bridge";

	@Autowired
	private PasswordResets resets;

	@Autowired
	private InvitedPeople people;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountRepository repository;

	@Autowired
	private PasswordHashing hashing;

	@Autowired
	private SchedulerClient jobs;

	@Autowired
	private JdbcClient database;

	@Test
	void noteTheQuestionForAKnownAndAnUnknownNameAlike() {
		Invited known = this.people.join();
		int before = this.people.mails(known.email());
		for (String name : new String[] { known.email(), "nobody@mail.example" }) {
			int jobsBefore = waiting();
			assertThat(this.resets.ask(name, network())).isZero();
			assertThat(waiting()).as("one more job for %s", name).isEqualTo(jobsBefore + 1);
		}
		assertThat(this.people.mails(known.email())).as("nothing is sent before the answer").isEqualTo(before);
	}

	@Test
	void replaceThePasswordByALinkThatOpensOnce() {
		Invited forgetful = this.people.join();
		this.resets.send(new ForgottenPassword(forgetful.email()));
		assertThat(this.people.newestMail(forgetful.email())).contains("有人要求重设您的密码");
		String token = this.people.token(forgetful.email());
		assertThat(this.resets.find(token)).isPresent();
		this.resets.complete(token, ANOTHER_PASSWORD);
		String hash = this.repository.findCredentials(forgetful.email()).orElseThrow().passwordHash();
		assertThat(this.hashing.matches(ANOTHER_PASSWORD, hash)).isTrue();
		assertThat(this.people.newestMail(forgetful.email())).contains("密码刚刚被更换");
		assertThatExceptionOfType(LinkClosedException.class)
			.isThrownBy(() -> this.resets.complete(token, "a third password here"));
		assertThat(this.people.acts(forgetful.account())).containsExactly("account.invite", "account.accept",
				"account.send-password-reset", "account.reset-password");
	}

	@Test
	void keepToTheRulesAndRefuseTheFormerPassword() {
		Invited forgetful = this.people.join();
		this.resets.send(new ForgottenPassword(forgetful.email()));
		String token = this.people.token(forgetful.email());
		assertThatExceptionOfType(PasswordRefusedException.class)
			.isThrownBy(() -> this.resets.complete(token, InvitedPeople.SHORT_PASSWORD));
		assertThatExceptionOfType(PasswordRefusedException.class)
			.isThrownBy(() -> this.resets.complete(token, InvitedPeople.PASSWORD))
			.extracting(PasswordRefusedException::fault)
			.isEqualTo(PasswordFault.UNCHANGED);
		assertThat(this.resets.find(token)).as("the link opens still").isPresent();
	}

	@Test
	void endAllSessions() {
		Invited forgetful = this.people.join();
		this.database
			.sql("""
					INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
					  expiry_time, principal_name)
					VALUES (gen_random_uuid()::text, gen_random_uuid()::text, 0, 0, 1800, 9000000000000, :account)
					""")
			.param("account", String.valueOf(forgetful.account()))
			.update();
		this.resets.send(new ForgottenPassword(forgetful.email()));
		this.resets.complete(this.people.token(forgetful.email()), ANOTHER_PASSWORD);
		assertThat(this.database.sql("SELECT count(*) FROM spring_session WHERE principal_name = :account")
			.param("account", String.valueOf(forgetful.account()))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void sendNothingToWhoHasNoPasswordYetOrMayNotComeIn() {
		Invited invited = this.people.invite();
		this.resets.send(new ForgottenPassword(invited.email()));
		assertThat(this.people.mails(invited.email())).as("the invitation alone").isEqualTo(1);
		Invited disabled = this.people.join();
		this.accounts.disable(disabled.account(), InvitedPeople.ADMINISTRATOR);
		this.resets.send(new ForgottenPassword(disabled.email()));
		assertThat(this.people.mails(disabled.email())).isEqualTo(1);
	}

	@Test
	void openForAnHour() {
		AdjustableClock time = new AdjustableClock(Instant.parse("2027-01-20T08:00:00Z"));
		AccountLinks links = new AccountLinks(this.database, time);
		long account = this.people.join().account();
		String token = links.issue(Purpose.PASSWORD_RESET, account);
		time.pass(Duration.ofHours(1).minusMillis(1));
		assertThat(links.find(Purpose.PASSWORD_RESET, token)).hasValue(account);
		time.pass(Duration.ofMillis(1));
		assertThat(links.find(Purpose.PASSWORD_RESET, token)).isEmpty();
	}

	@Test
	void sendFewMailsForOneNameHoweverOftenAndFromWhereverItIsAsked() {
		int before = waiting();
		for (int question = 0; question < 10; question++) {
			assertThat(this.resets.ask("asked-often@mail.example", network())).isZero();
		}
		assertThat(waiting()).isEqualTo(before + 3);
	}

	@Test
	void slowDownWhoAsksForManyNames() {
		Network network = network();
		for (int question = 0; question < 60; question++) {
			assertThat(this.resets.ask("name-" + question, network)).isZero();
		}
		assertThat(this.resets.ask("one-more", network)).isPositive();
	}

	private int waiting() {
		return this.jobs.getScheduledExecutionsForTask(PasswordResets.TASK.getTaskName()).size();
	}

	private static Network network() {
		return new Network("203.0.113." + NETWORKS.incrementAndGet());
	}

}
