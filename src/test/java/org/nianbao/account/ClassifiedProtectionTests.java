package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.TestDatabase;
import org.nianbao.account.InvitedPeople.Invited;
import org.nianbao.account.SignIn.Known;
import org.nianbao.account.SignIn.Outcome;
import org.nianbao.account.SignIn.PasswordOutdated;
import org.nianbao.account.SignIn.Unknown;
import org.nianbao.account.password.PasswordRules;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.History;
import org.nianbao.history.HistoryGuard;
import org.nianbao.web.Network;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is asked for where the scheme holds, and that it is not asked for elsewhere. */
@SpringBootTest
@Import({ TestDatabase.class, InvitedPeople.class })
class ClassifiedProtectionTests {

	private static final AtomicInteger NETWORKS = new AtomicInteger();

	private static final String MIXED_PASSWORD = "A Heron Under Bridge 7";

	/** After the accounts were made, whatever the time of the machine. */
	private final AdjustableClock clock = new AdjustableClock(Instant.parse("2100-01-20T08:00:00Z"));

	@Autowired
	private InvitedPeople people;

	@Autowired
	private AccountRepository accounts;

	@Autowired
	private PasswordHashing hashing;

	@Autowired
	private PasswordRules rules;

	@Autowired
	private SecondFactors secondFactors;

	@Autowired
	private AccountMail mail;

	@Autowired
	private SignInProperties limits;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient database;

	private Agency top;

	private Agency office;

	@BeforeEach
	void inventOffices() {
		InventedAgencies invented = new InventedAgencies(this.regions, this.agencies);
		this.top = invented.office();
		this.office = invented.office(this.top);
	}

	@Test
	void isOffAsDelivered() {
		ClassifiedProtection protection = protection();
		assertThat(protection.isOn()).isFalse();
		assertThat(protection.covers(Set.of(new Duty(this.top.code(), Role.ADMIN)))).isFalse();
	}

	@Test
	void holdsForThePeopleOfAnOfficeAndOfAllBelow() {
		Agency agency = new InventedAgencies(this.regions, this.agencies).agency(this.office);
		ClassifiedProtection protection = protection(this.top.code());
		assertThat(protection.covers(Set.of(new Duty(this.top.code(), Role.ADMIN)))).isTrue();
		assertThat(protection.covers(Set.of(new Duty(agency.code(), Role.FILER)))).isTrue();
		assertThat(protection(this.office.code()).covers(Set.of(new Duty(this.top.code(), Role.ADMIN)))).isFalse();
		assertThat(protection.covers(Set.of())).isFalse();
		assertThat(protection("all").covers(Set.of())).isTrue();
	}

	@Test
	void asksForSeveralKindsOfCharacters() {
		Invited person = join();
		assertThat(choice(protection()).take(account(person), "another lantern there", false)).isNotNull();
		PasswordChoice choice = choice(protection(this.office.code()));
		assertThatExceptionOfType(PasswordRefusedException.class)
			.isThrownBy(() -> choice.take(account(person), "another lantern there", false))
			.extracting(PasswordRefusedException::fault)
			.isEqualTo(PasswordFault.TOO_UNIFORM);
		assertThat(choice.take(account(person), MIXED_PASSWORD, false).standsAlone()).isTrue();
	}

	@Test
	void asksForAnotherPasswordAfterNinetyDaysBeforeAnybodyComesIn() {
		Invited person = join();
		this.database.sql("UPDATE account SET password_changed_at = :then WHERE id = :account")
			.param("then", this.clock.instant().minus(Duration.ofDays(90)).atOffset(ZoneOffset.UTC))
			.param("account", person.account())
			.update();
		assertThat(attempt(protection(), person, InvitedPeople.PASSWORD)).isInstanceOf(Known.class);
		ClassifiedProtection protection = protection(this.office.code());
		assertThat(attempt(protection, person, InvitedPeople.PASSWORD)).isInstanceOf(PasswordOutdated.class);
		assertThat(protection.isPasswordOutdated(account(person), this.clock.instant().minusMillis(1))).isFalse();
	}

	@Test
	void locksAfterFiveWrongPasswordsWhereverTheyComeFrom() {
		Invited person = join();
		ClassifiedProtection protection = protection(this.office.code());
		for (int wrong = 0; wrong < 5; wrong++) {
			assertThat(attempt(protection, person, "wrong")).isInstanceOf(Unknown.class);
		}
		assertThat(attempt(protection, person, InvitedPeople.PASSWORD)).as("the right one").isEqualTo(new Unknown());
		assertThat(this.people.newestMail(person.email())).contains("锁定10分钟");
		assertThat(this.people.acts(person.account())).endsWith("account.lock").containsOnlyOnce("account.lock");
		this.clock.pass(Duration.ofMinutes(10).minusMillis(1));
		assertThat(attempt(protection, person, InvitedPeople.PASSWORD)).isEqualTo(new Unknown());
		this.clock.pass(Duration.ofMillis(1));
		assertThat(attempt(protection, person, InvitedPeople.PASSWORD)).isInstanceOf(Known.class);
	}

	@Test
	void forgetsWrongPasswordsOfWhoComesIn() {
		Invited person = join();
		ClassifiedProtection protection = protection(this.office.code());
		for (int day = 0; day < 3; day++) {
			for (int wrong = 0; wrong < 4; wrong++) {
				assertThat(attempt(protection, person, "wrong")).isInstanceOf(Unknown.class);
			}
			assertThat(attempt(protection, person, InvitedPeople.PASSWORD)).isInstanceOf(Known.class);
		}
	}

	@Test
	void locksNobodyWhereItDoesNotHold() {
		Invited person = join();
		Agency elsewhere = new InventedAgencies(this.regions, this.agencies).office();
		for (ClassifiedProtection protection : List.of(protection(), protection(elsewhere.code()))) {
			for (int wrong = 0; wrong < 20; wrong++) {
				assertThat(attempt(protection, person, "wrong")).isInstanceOf(Unknown.class);
			}
			assertThat(attempt(protection, person, InvitedPeople.PASSWORD)).isInstanceOf(Known.class);
		}
	}

	private Invited join() {
		Invited invited = this.people.invite(this.office, Role.REVIEWER);
		HistoryGuard.withoutGuard(this.transactions)
			.executeWithoutResult((status) -> account(invited).choosePassword(
					new ChosenPassword(this.hashing.hash(InvitedPeople.PASSWORD), true), this.clock.instant()));
		return invited;
	}

	private Account account(Invited person) {
		return this.accounts.findById(person.account()).orElseThrow();
	}

	/** Each attempt comes from another place, so that no throttle slows it. */
	private Outcome attempt(ClassifiedProtection protection, Invited person, String password) {
		AccountLock lock = new AccountLock(this.database, this.accounts, protection, this.mail, this.history,
				this.clock);
		SignIn signIn = new SignIn(this.accounts, this.hashing, new SignInThrottle(this.limits, this.clock),
				this.secondFactors, lock, protection, this.clock);
		Network network = new Network("place " + NETWORKS.incrementAndGet());
		return HistoryGuard.withoutGuard(this.transactions)
			.execute((status) -> signIn.attempt(person.email(), password, network));
	}

	private PasswordChoice choice(ClassifiedProtection protection) {
		return new PasswordChoice(this.rules, this.hashing, protection, this.agencies);
	}

	private ClassifiedProtection protection(String... offices) {
		return new ClassifiedProtection(
				new ClassifiedProtectionProperties(List.of(offices), Duration.ofDays(90), 5, Duration.ofMinutes(10)),
				this.agencies);
	}

}
