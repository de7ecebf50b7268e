package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.history.History;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

@SpringBootTest
@Import(TestDatabase.class)
class AccountsTests {

	private final AdjustableClock clock = new AdjustableClock(Instant.parse("2027-01-20T08:00:00Z"));

	@Autowired
	private AccountRepository repository;

	@Autowired
	private PasswordHashing hashing;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private History history;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	private Accounts accounts;

	private Duty duty;

	@BeforeEach
	void empty() {
		this.database.sql("TRUNCATE account CASCADE").update();
		this.accounts = accounts(new MockEnvironment());
		this.duty = new Duty(new InventedAgencies(this.regions, this.agencies).agency().code(), Role.FILER);
	}

	@Test
	void registersAPersonWithDuties() {
		long id = register("Wang@Example.org ");
		assertThat(this.accounts.find(id)).hasValue(new SignedIn(id, "wang@example.org", "王芳", Set.of(this.duty)));
	}

	@Test
	void keepsNoPasswordInPlainText() {
		register("wang");
		assertThat(this.database.sql("SELECT a::text FROM account a").query(String.class).single()).contains("argon2id")
			.doesNotContain("secret");
	}

	@Test
	void givesALoginNameOnce() {
		register("wang");
		assertThatExceptionOfType(LoginNameTakenException.class).isThrownBy(() -> register("WANG"));
	}

	@Test
	void givesALoginNameOnceAlsoToThoseWhoAskTogether() throws InterruptedException {
		try (ExecutorService people = Executors.newFixedThreadPool(4)) {
			List<Future<Long>> answers = people
				.invokeAll(Collections.nCopies(4, (Callable<Long>) () -> register("wang")));
			assertThat(answers).filteredOn((answer) -> answer.state() == Future.State.SUCCESS).hasSize(1);
			assertThat(answers).filteredOn((answer) -> answer.state() == Future.State.FAILED)
				.hasSize(3)
				.allSatisfy((answer) -> assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get)
					.withCauseInstanceOf(LoginNameTakenException.class));
		}
	}

	@Test
	void givesNoDutyAtAnAgencyThatDoesNotExist() {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.accounts.register(
				new NewAccount("wang", "王芳", "secret", Set.of(new Duty("999999-999", Role.FILER))), Actor.APPLICATION));
		assertThat(this.repository.existsByLoginName("wang")).isFalse();
	}

	@Test
	void knowsNobodyUnderAStrangeNumber() {
		assertThat(this.accounts.find(-1)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.accounts.disable(-1, Actor.APPLICATION));
	}

	@Test
	void keepsADisabledPersonOutOfEveryInstanceWithinFiveSeconds() {
		long id = register("wang");
		Accounts otherInstance = accounts(new MockEnvironment());
		assertThat(this.accounts.find(id)).isPresent();
		assertThat(otherInstance.find(id)).isPresent();
		this.transactions.executeWithoutResult((status) -> this.accounts.disable(id, Actor.APPLICATION));
		this.clock.pass(Duration.ofSeconds(5));
		assertThat(this.accounts.find(id)).isEmpty();
		assertThat(otherInstance.find(id)).isEmpty();
	}

	@Test
	void offersDemonstrationAccountsOnTheSignInPage() {
		register("wang");
		long id = this.accounts.registerDemonstration("filer", "报送员", Set.of(this.duty));
		assertThat(this.accounts.demonstration()).extracting(SignedIn::accountId).containsExactly(id);
		String hash = this.repository.findCredentials("filer").orElseThrow().passwordHash();
		assertThat(this.hashing.matches(Accounts.DEMONSTRATION_PASSWORD, hash)).isTrue();
	}

	@Test
	void registersNoDemonstrationAccountInProduction() {
		MockEnvironment production = new MockEnvironment();
		production.setActiveProfiles("production");
		assertThatIllegalStateException()
			.isThrownBy(() -> accounts(production).registerDemonstration("filer", "报送员", Set.of(this.duty)));
		assertThat(this.repository.existsByLoginName("filer")).isFalse();
	}

	@Test
	void startsNoProductionOnDemonstrationAccounts() {
		ProductionCheck check = new ProductionCheck(this.repository);
		register("wang");
		assertThatNoException().isThrownBy(check::afterPropertiesSet);
		this.accounts.registerDemonstration("filer", "报送员", Set.of(this.duty));
		assertThatExceptionOfType(DemonstrationInProductionException.class).isThrownBy(check::afterPropertiesSet);
	}

	private long register(String loginName) {
		return this.accounts.register(new NewAccount(loginName, "王芳", "secret", Set.of(this.duty)), Actor.APPLICATION);
	}

	private Accounts accounts(MockEnvironment environment) {
		return new Accounts(this.repository, this.hashing, this.transactions, this.clock, this.history, environment);
	}

}
