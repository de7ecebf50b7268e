package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyRefusedException.Reason;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(TestDatabase.class)
class SuccessionsTests {

	private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

	@Autowired
	private Successions successions;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private History history;

	private InventedAgencies invented;

	private Agency office;

	private String one;

	private String two;

	private String three;

	@BeforeEach
	void invent() {
		this.invented = new InventedAgencies(this.regions, this.register);
		this.office = this.invented.office();
		this.one = this.invented.agency(this.office).code();
		this.two = this.invented.agency(this.office).code();
		this.three = this.invented.agency(this.office).code();
	}

	@Test
	void dissolvesThoseThatAreMergedIntoANewOne() {
		this.successions.note(Set.of(this.one, this.two), Set.of(this.three), SINCE, Actor.APPLICATION);
		assertThat(this.successions.of(this.three)).containsExactly(new Succession(this.one, this.three, SINCE),
				new Succession(this.two, this.three, SINCE));
		assertThat(this.register.require(this.one).validUntil()).contains(SINCE.minusDays(1));
		assertThat(this.register.require(this.two).validUntil()).contains(SINCE.minusDays(1));
		assertThat(this.register.require(this.three).validUntil()).isEmpty();
		for (String code : Set.of(this.one, this.two, this.three)) {
			assertThat(this.history.of(Subject.agency(code))).extracting(HistoryEntry::act)
				.containsExactly("agency.register", "agency.succeed");
		}
	}

	@Test
	void leavesTheAgencyThatTakesAnotherIn() {
		this.successions.note(Set.of(this.one, this.two), Set.of(this.two), SINCE, Actor.APPLICATION);
		assertThat(this.successions.of(this.two)).containsExactly(new Succession(this.one, this.two, SINCE));
		assertThat(this.register.require(this.one).validUntil()).contains(SINCE.minusDays(1));
		assertThat(this.register.require(this.two).validUntil()).isEmpty();
	}

	@Test
	void dissolvesTheOneThatIsSplit() {
		this.successions.note(Set.of(this.one), Set.of(this.two, this.three), SINCE, Actor.APPLICATION);
		assertThat(this.successions.of(this.one)).extracting(Succession::successor)
			.containsExactlyInAnyOrder(this.two, this.three);
		assertThat(this.register.require(this.one).validUntil()).contains(SINCE.minusDays(1));
	}

	@Test
	void leavesTheOneFromWhichAnotherIsSplitOff() {
		this.successions.note(Set.of(this.one), Set.of(this.one, this.three), SINCE, Actor.APPLICATION);
		assertThat(this.successions.of(this.one)).containsExactly(new Succession(this.one, this.three, SINCE));
		assertThat(this.register.require(this.one).validUntil()).isEmpty();
	}

	@Test
	void refusesWhatCannotBe() {
		refuses(Reason.NO_SUCCESSOR,
				() -> this.successions.note(Set.of(this.one), Set.of(this.one), SINCE, Actor.APPLICATION));
		refuses(Reason.NO_SUCCESSOR, () -> this.successions.note(Set.of(), Set.of(this.one), SINCE, Actor.APPLICATION));
		refuses(Reason.STILL_SUPERVISES,
				() -> this.successions.note(Set.of(this.office.code()), Set.of(this.one), SINCE, Actor.APPLICATION));
		this.successions.note(Set.of(this.one), Set.of(this.two), SINCE, Actor.APPLICATION);
		refuses(Reason.SUCCEEDED_ALREADY,
				() -> this.successions.note(Set.of(this.one), Set.of(this.two), SINCE.plusYears(1), Actor.APPLICATION));
		assertThat(this.register.require(this.one).validUntil()).contains(SINCE.minusDays(1));
	}

	private static void refuses(Reason reason, ThrowingCallable act) {
		assertThatExceptionOfType(AgencyRefusedException.class).isThrownBy(act)
			.extracting(AgencyRefusedException::reason)
			.isEqualTo(reason);
	}

}
