package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.TestDatabase;
import org.nianbao.account.AccountLinks.Purpose;
import org.nianbao.account.InvitedPeople.Invited;
import org.nianbao.account.factor.Base32;
import org.nianbao.account.factor.OneTimeCodes;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest
@Import({ TestDatabase.class, InvitedPeople.class })
class InvitationsTests {

	@Autowired
	private Invitations invitations;

	@Autowired
	private InvitedPeople people;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountRepository repository;

	@Autowired
	private PasswordHashing hashing;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Test
	void openAnAccountToWhoChoosesAPassword() {
		Invited invited = this.people.invite();
		assertThat(this.repository.findCredentials(invited.email()).orElseThrow().passwordHash()).isNull();
		SignedIn person = this.invitations.accept(this.people.token(invited.email()), InvitedPeople.PASSWORD, null)
			.person();
		assertThat(person.accountId()).isEqualTo(invited.account());
		assertThat(person.duties()).containsExactly(new Duty(invited.agency(), Role.FILER));
		String hash = this.repository.findCredentials(invited.email()).orElseThrow().passwordHash();
		assertThat(this.hashing.matches(InvitedPeople.PASSWORD, hash)).isTrue();
		assertThat(this.people.acts(invited.account())).containsExactly("account.invite", "account.accept");
	}

	@Test
	void openOnce() {
		Invited invited = this.people.invite();
		String token = this.people.token(invited.email());
		this.invitations.accept(token, InvitedPeople.PASSWORD, null);
		assertThat(this.invitations.find(token)).isEmpty();
		assertThatExceptionOfType(LinkClosedException.class)
			.isThrownBy(() -> this.invitations.accept(token, "another lantern there", null));
	}

	@Test
	void openOnceAlsoToThoseWhoTryTogether() throws InterruptedException {
		Invited invited = this.people.invite();
		String token = this.people.token(invited.email());
		Callable<Object> attempt = () -> this.invitations.accept(token, InvitedPeople.PASSWORD, null);
		try (ExecutorService people = Executors.newFixedThreadPool(4)) {
			List<Future<Object>> answers = people.invokeAll(Collections.nCopies(4, attempt));
			assertThat(answers).filteredOn((answer) -> answer.state() == Future.State.SUCCESS).hasSize(1);
		}
		assertThat(this.people.acts(invited.account())).containsExactly("account.invite", "account.accept");
	}

	@Test
	void openForSeventyTwoHours() {
		AdjustableClock time = new AdjustableClock(Instant.parse("2027-01-20T08:00:00Z"));
		AccountLinks links = new AccountLinks(this.database, time);
		long account = this.people.join().account();
		String token = links.issue(Purpose.INVITATION, account);
		time.pass(Duration.ofHours(72).minusMillis(1));
		assertThat(links.find(Purpose.INVITATION, token)).hasValue(account);
		assertThat(links.find(Purpose.PASSWORD_RESET, token)).as("another purpose").isEmpty();
		time.pass(Duration.ofMillis(1));
		assertThat(links.find(Purpose.INVITATION, token)).isEmpty();
		assertThat(links.use(Purpose.INVITATION, token)).isFalse();
	}

	@Test
	void leaveNothingInTheDatabaseThatOpens() {
		Invited invited = this.people.invite();
		String token = this.people.token(invited.email());
		assertThat(token).hasSize(43);
		assertThat(this.database
			.sql("SELECT l::text || encode(l.token_hash, 'escape') FROM account_link l WHERE account_id = :account")
			.param("account", invited.account())
			.query(String.class)
			.list()).hasSize(1).noneMatch((row) -> row.contains(token));
	}

	@Test
	void changeNothingWhenTheyAreLookedAt() {
		Invited invited = this.people.invite();
		String token = this.people.token(invited.email());
		assertThat(this.invitations.find(token)).isPresent();
		assertThat(this.invitations.find(token)).isPresent();
		assertThat(this.invitations.find(token + "x")).isEmpty();
		assertThat(this.invitations.find("x".repeat(100_000))).isEmpty();
	}

	@Test
	void takeAShorterPasswordBesideASecondFactor() {
		Invited invited = this.people.invite();
		String token = this.people.token(invited.email());
		assertThatExceptionOfType(PasswordRefusedException.class)
			.isThrownBy(() -> this.invitations.accept(token, InvitedPeople.SHORT_PASSWORD, null))
			.extracting(PasswordRefusedException::fault)
			.isEqualTo(PasswordFault.TOO_SHORT_ALONE);
		String key = this.factors.propose(invited.email()).key();
		assertThatExceptionOfType(WrongCodeException.class).isThrownBy(() -> this.invitations.accept(token,
				InvitedPeople.SHORT_PASSWORD, new NewSecondFactor(key, "no code")));
		assertThat(this.repository.findCredentials(invited.email()).orElseThrow().passwordHash())
			.as("nothing is kept of an attempt that failed")
			.isNull();
		String code = this.codes.code(Base32.decode(key), this.clock.instant());
		assertThat(this.invitations.accept(token, InvitedPeople.SHORT_PASSWORD, new NewSecondFactor(key, code))
			.recoveryCodes()).hasSize(10);
		assertThat(this.factors.isSetUp(invited.account())).isTrue();
		assertThat(this.people.acts(invited.account())).containsExactly("account.invite", "account.accept");
	}

	@Test
	void refuseTheNameOfTheAgencyAsPassword() {
		Invited invited = this.people.invite();
		String agency = this.agencies.require(invited.agency()).nameZh();
		assertThatExceptionOfType(PasswordRefusedException.class)
			.isThrownBy(() -> this.invitations.accept(this.people.token(invited.email()), agency + "1234567", null))
			.extracting(PasswordRefusedException::fault)
			.isEqualTo(PasswordFault.NAMES);
	}

	@Test
	void giveWhoHasAnAccountTheDutyAtOnce() {
		Invited invited = this.people.join();
		String other = new InventedAgencies(this.regions, this.agencies).agency().code();
		Invitation invitation = new Invitation(" " + invited.email().toUpperCase(Locale.ROOT), "Somebody Else",
				Locale.ENGLISH, new Duty(other, Role.SIGNER));
		assertThat(this.invitations.invite(invitation, InvitedPeople.ADMINISTRATOR)).isEqualTo(invited.account());
		assertThat(this.invitations.invite(invitation, InvitedPeople.ADMINISTRATOR)).as("a second time")
			.isEqualTo(invited.account());
		Account account = this.repository.findById(invited.account()).orElseThrow();
		assertThat(account.displayName()).isEqualTo("Invited");
		assertThat(account.duties())
			.isEqualTo(Set.of(new Duty(invited.agency(), Role.FILER), new Duty(other, Role.SIGNER)));
		assertThat(this.people.newestMail(invited.email())).contains("新增了职责").doesNotContain("token");
		assertThat(this.people.mails(invited.email())).isEqualTo(2);
		assertThat(this.people.acts(invited.account())).containsExactly("account.invite", "account.accept",
				"account.give-duty");
	}

	@Test
	void makeOneAccountForThoseWhoAreInvitedTwiceTogether() throws InterruptedException {
		String agency = new InventedAgencies(this.regions, this.agencies).agency().code();
		Callable<Long> attempt = () -> this.invitations.invite(
				new Invitation("twice@mail.example", "Twice", Locale.ENGLISH, new Duty(agency, Role.FILER)),
				InvitedPeople.ADMINISTRATOR);
		try (ExecutorService people = Executors.newFixedThreadPool(4)) {
			List<Future<Long>> answers = people.invokeAll(Collections.nCopies(4, attempt));
			assertThat(answers).extracting(Future::get).containsOnly(answers.getFirst().resultNow()).hasSize(4);
		}
	}

	@Test
	void canBeSentAgainAfterWhichNothingElseLetsIn() {
		Invited invited = this.people.join();
		String first = this.people.token(invited.email());
		Duty duty = new Duty(invited.agency(), Role.FILER);
		this.invitations.inviteAgain(invited.account(), duty, InvitedPeople.ADMINISTRATOR);
		assertThat(this.repository.findCredentials(invited.email()).orElseThrow().passwordHash()).isNull();
		String second = this.people.token(invited.email());
		this.invitations.inviteAgain(invited.account(), duty, InvitedPeople.ADMINISTRATOR);
		assertThat(this.invitations.find(first)).isEmpty();
		assertThat(this.invitations.find(second)).isEmpty();
		assertThat(this.invitations.find(this.people.token(invited.email()))).isPresent();
	}

	@Test
	void areNotForWhoIsDisabled() {
		Invited invited = this.people.invite();
		String token = this.people.token(invited.email());
		Duty duty = new Duty(invited.agency(), Role.SIGNER);
		this.accounts.disable(invited.account(), InvitedPeople.ADMINISTRATOR);
		assertThat(this.invitations.find(token)).isEmpty();
		assertThatExceptionOfType(AccountDisabledException.class).isThrownBy(() -> this.invitations
			.invite(new Invitation(invited.email(), "Invited", Locale.ENGLISH, duty), InvitedPeople.ADMINISTRATOR));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.invitations.inviteAgain(invited.account(), duty, InvitedPeople.ADMINISTRATOR));
		this.accounts.enable(invited.account(), InvitedPeople.ADMINISTRATOR);
		assertThat(this.invitations.find(token)).isPresent();
	}

	@Test
	void areSentToAddressesOnly() {
		Duty duty = new Duty("990102-001", Role.FILER);
		assertThatIllegalArgumentException().isThrownBy(() -> this.invitations
			.invite(new Invitation("nobody", "Nobody", Locale.ENGLISH, duty), InvitedPeople.ADMINISTRATOR));
	}

	@Test
	void bindAnIdentityElsewhereToOneAccount() {
		Invited invited = this.people.invite();
		Invited other = this.people.invite();
		ExternalIdentity identity = new ExternalIdentity("https://id.example", "subject-1");
		assertThat(this.invitations.accept(this.people.token(invited.email()), identity).accountId())
			.isEqualTo(invited.account());
		String token = this.people.token(other.email());
		assertThatExceptionOfType(IdentityTakenException.class)
			.isThrownBy(() -> this.invitations.accept(token, identity));
		assertThat(this.invitations.find(token)).as("the link opens still").isPresent();
	}

}
