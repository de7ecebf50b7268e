package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(TestDatabase.class)
class FilingTasksTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient database;

	private InventedAgencies invented;

	private Agency office;

	@BeforeEach
	void invent() {
		this.invented = new InventedAgencies(this.regions, this.register);
		this.office = this.invented.office();
	}

	@Test
	void askEveryAgencyThatExistedAtTheEndOfTheYearWhereNothingIsOpened() {
		Agency there = this.invented.agency(this.office);
		Agency young = agency(LocalDate.of(2026, 1, 1), null);
		Agency gone = agency(null, LocalDate.of(2025, 12, 30));
		Agency justThere = agency(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 31));
		Map<String, FilingTask> found = this.tasks.of(List.of(there, young, gone, justThere), YEAR);
		assertThat(found).containsOnly(Map.entry(there.code(), FilingTask.DUE),
				Map.entry(young.code(), FilingTask.NONE), Map.entry(gone.code(), FilingTask.NONE),
				Map.entry(justThere.code(), FilingTask.DUE));
		assertThat(this.tasks.opened(this.office.code())).isEmpty();
	}

	@Test
	void areStoredWhenTheOfficeOpensTheYear() {
		Agency there = this.invented.agency(this.office);
		Agency young = agency(LocalDate.of(2026, 1, 1), null);
		Agency below = this.invented.agency(this.invented.office(this.office));
		OfficeYear decided = new OfficeYear(this.office.code(), YEAR, LocalDate.of(2026, 1, 15),
				LocalDate.of(2026, 1, 23), LocalDate.of(2026, 1, 30), PublicationMode.PUBLISH_FIRST);
		// The agency, the office below and, at the top, the office itself.
		assertThat(this.tasks.open(decided, Actor.APPLICATION)).isEqualTo(3);
		assertThat(stored()).contains(there.code(), this.office.code(), below.reviewingOffice())
			.doesNotContain(young.code(), below.code());
		assertThat(this.tasks.opened(this.office.code())).containsExactly(YEAR);
		assertThat(this.calendar.ofAgency(there.code(), YEAR)).isEqualTo(decided);
		this.register.dissolve(there.code(), LocalDate.of(2025, 12, 1), Actor.APPLICATION);
		assertThat(this.tasks.of(this.register.require(there.code()), YEAR).isDue()).isTrue();
	}

	@Test
	void areAddedForAgenciesThatCameSinceWhenTheYearIsOpenedAgain() {
		OfficeYear decided = OfficeYear.undecided(this.office.code(), YEAR);
		this.tasks.open(decided, Actor.APPLICATION);
		Agency late = this.invented.agency(this.office);
		assertThat(this.tasks.of(late, YEAR).isDue()).isTrue();
		assertThat(this.tasks.open(decided, Actor.APPLICATION)).isEqualTo(1);
		assertThat(stored()).contains(late.code());
		assertThat(this.history.of(Subject.office(this.office.code()))).extracting(HistoryEntry::act)
			.containsExactly("agency.open-year", "agency.open-year");
	}

	@Test
	void letAnAgencyOffUntilTheExemptionEnds() {
		Agency agency = this.invented.agency(this.office);
		this.tasks.exempt(agency.code(), YEAR, "年内新设", Actor.APPLICATION);
		this.tasks.exempt(agency.code(), YEAR, "年内新设", Actor.APPLICATION);
		assertThat(this.tasks.of(agency, YEAR)).isEqualTo(FilingTask.exempted("年内新设"));
		assertThat(this.tasks.of(agency, YEAR.next())).isEqualTo(FilingTask.DUE);
		this.tasks.open(OfficeYear.undecided(this.office.code(), YEAR), Actor.APPLICATION);
		assertThat(this.tasks.of(agency, YEAR).isExempted()).isTrue();
		this.tasks.endExemption(agency.code(), YEAR, Actor.APPLICATION);
		assertThat(this.tasks.of(agency, YEAR)).isEqualTo(FilingTask.DUE);
		List<HistoryEntry> entries = this.history.of(Subject.agency(agency.code()));
		assertThat(entries).extracting(HistoryEntry::act)
			.containsExactly("agency.register", "agency.exempt", "agency.end-exemption");
		assertThat(entries.getLast().was()).containsEntry("reason", "年内新设");
	}

	@Test
	void areOpenedByOfficesAlone() {
		Agency agency = this.invented.agency(this.office);
		assertThatExceptionOfType(AgencyRefusedException.class)
			.isThrownBy(() -> this.tasks.open(OfficeYear.undecided(agency.code(), YEAR), Actor.APPLICATION));
		assertThat(stored()).doesNotContain(agency.code());
	}

	private Agency agency(LocalDate first, LocalDate last) {
		Agency agency = this.invented.agency(this.office);
		this.register.change(agency.code(), AgencyDetails.of(AgencyKind.DEPARTMENT, this.office.code()).since(first),
				Actor.APPLICATION);
		if (last != null) {
			this.register.dissolve(agency.code(), last, Actor.APPLICATION);
		}
		return this.register.require(agency.code());
	}

	private List<String> stored() {
		return this.database.sql("SELECT agency_code FROM filing_task WHERE year = 2025").query(String.class).list();
	}

}
