package org.nianbao.account;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest
@Import({ TestDatabase.class, InvitedPeople.class })
class FirstAdministratorTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountRepository repository;

	@Autowired
	private InvitedPeople people;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	private Agency office;

	@BeforeEach
	void empty() {
		this.database.sql("DELETE FROM duty WHERE role = 'ADMIN'").update();
		this.office = new InventedAgencies(this.regions, this.agencies).office();
	}

	@Test
	void comesInByALinkThatOpensOnce() {
		String token = this.first.invite().orElseThrow();
		assertThat(this.first.isInvited(token)).isTrue();
		SignedIn person = enter(token, "first");
		assertThat(person.duties()).containsExactly(new Duty(this.office.code(), Role.ADMIN));
		assertThat(this.accounts.find(person.accountId())).hasValue(person);
		assertThat(this.people.acts(person.accountId())).containsExactly("account.register");
		assertThat(this.first.isInvited(token)).isFalse();
		assertThatExceptionOfType(LinkClosedException.class).isThrownBy(() -> enter(token, "second"));
	}

	@Test
	void isInvitedByTheLinkOfAnyInstanceUntilThereIsOne() {
		String one = this.first.invite().orElseThrow();
		String other = this.first.invite().orElseThrow();
		assertThat(this.first.isInvited(one)).isTrue();
		enter(other, "other");
		assertThat(this.first.isInvited(one)).isFalse();
		assertThatExceptionOfType(LinkClosedException.class).isThrownBy(() -> enter(one, "one"));
		assertThat(this.first.invite()).isEmpty();
	}

	@Test
	void isOneOfThoseWhoTryTogether() throws InterruptedException {
		List<String> tokens = List.of(this.first.invite().orElseThrow(), this.first.invite().orElseThrow());
		try (ExecutorService people = Executors.newFixedThreadPool(2)) {
			List<Callable<SignedIn>> attempts = tokens.stream()
				.<Callable<SignedIn>>map((token) -> () -> enter(token, "race"))
				.toList();
			List<Future<SignedIn>> answers = people.invokeAll(attempts);
			assertThat(answers).filteredOn((answer) -> answer.state() == Future.State.SUCCESS).hasSize(1);
		}
		assertThat(this.database.sql("SELECT count(*) FROM duty WHERE role = 'ADMIN'").query(Integer.class).single())
			.isEqualTo(1);
	}

	@Test
	void leavesTheLinkOpenWhereSomethingGoesWrong() {
		String token = this.first.invite().orElseThrow();
		assertThatExceptionOfType(PasswordRefusedException.class).isThrownBy(() -> this.first.enter(token,
				"short@mail.example", "Short", "too short", List.of(), (by) -> this.office.code()));
		assertThatIllegalStateException().isThrownBy(() -> this.first.enter(token, "broken@mail.example", "Broken",
				InvitedPeople.PASSWORD, List.of(), (by) -> {
					throw new IllegalStateException("no office");
				}));
		assertThat(this.first.isInvited(token)).isTrue();
		assertThat(this.repository.existsByLoginName("broken@mail.example")).isFalse();
	}

	private SignedIn enter(String token, String name) {
		return this.first.enter(token, name + COUNT.incrementAndGet() + "@mail.example", name, InvitedPeople.PASSWORD,
				List.of(), (by) -> this.office.code());
	}

}
