package org.nianbao.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.agency.Agency;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DeadlineTests {

	private final Agency agency = mock();

	private static final ReportYear YEAR = new ReportYear(2026);

	private static final OfficeYear DECIDED = new OfficeYear("990102-001", YEAR, LocalDate.of(2027, 1, 20),
			LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 31), PublicationMode.BY_AGENCY);

	@ParameterizedTest
	@CsvSource({ "2027-01-15, filing.deadline.left, 5, true", "2026-12-31, filing.deadline.left, 20, false",
			"2027-01-20, filing.deadline.today, 0, true", "2027-01-21, filing.deadline.over, 1, true",
			"2027-01-23, filing.deadline.over, 3, true" })
	void countsTheDaysToAndFromTheLastDay(LocalDate today, String key, int days, boolean pressing) {
		Deadline deadline = Deadline.of(DECIDED, YEAR, today, null);
		assertThat(deadline.key()).isEqualTo(key);
		assertThat(deadline.distance()).isEqualTo(days);
		assertThat(deadline.isPressing()).isEqualTo(pressing);
		assertThat(deadline.statutory()).isEqualTo("2027-01-31");
	}

	@Test
	void takesTheFirstReceiptForTheDeadlineAlsoAfterAReturn() {
		LocalDate later = LocalDate.of(2027, 1, 28);
		Instant end = OfficialTime.endOf(DECIDED.submissionDate());
		assertThat(Deadline.of(DECIDED, YEAR, later, end.minusMillis(1)).key()).isEqualTo("filing.deadline.inTime");
		assertThat(Deadline.of(DECIDED, YEAR, later, end).key()).isEqualTo("filing.deadline.late");
		assertThat(Deadline.of(DECIDED, YEAR, later, end).ofReturned().key()).isEqualTo("filing.deadline.late.before");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-30T23:59:59+08:00, 2025", "2026-12-01T00:00:00+08:00, 2026",
			"2027-01-15T12:00:00+08:00, 2026", "2027-11-30T23:59:59+08:00, 2026" })
	void offersTheReportOfAYearFromItsDecemberOn(Instant now, int year) {
		assertThat(season(now, 2019).newest(this.agency)).isEqualTo(new ReportYear(year));
	}

	@Test
	void offersTheReportOfAYearThatTheOfficeHasOpenedBefore() {
		Instant november = Instant.parse("2026-11-01T00:00:00Z");
		assertThat(season(november, 2026).newest(this.agency)).isEqualTo(new ReportYear(2026));
		assertThat(season(november, 2024, 2026).newest(this.agency)).isEqualTo(new ReportYear(2026));
		assertThat(season(november, 2024).newest(this.agency)).isEqualTo(new ReportYear(2025));
	}

	private ReportSeason season(Instant now, int... opened) {
		FilingTasks tasks = mock();
		TreeSet<ReportYear> years = new TreeSet<>();
		IntStream.of(opened).forEach((year) -> years.add(new ReportYear(year)));
		given(this.agency.reviewingOffice()).willReturn("970001-001");
		given(tasks.opened("970001-001")).willReturn(years);
		return new ReportSeason(Clock.fixed(now, OfficialTime.ZONE), tasks);
	}

}
