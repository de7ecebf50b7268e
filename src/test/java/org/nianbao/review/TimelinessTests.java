package org.nianbao.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.review.Timeliness.Verdict;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

class TimelinessTests {

	private static final OfficeYear DECIDED = new OfficeYear("970001-001", new ReportYear(2026),
			LocalDate.of(2027, 1, 20), LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 31), PublicationMode.BY_AGENCY);

	@Test
	void countsTheWholeLastDayInChinaAsInTime() {
		assertThat(received("2027-01-20T23:59:59.999+08:00")).isEqualTo(new Timeliness(Verdict.IN_TIME, 0));
		assertThat(received("2027-01-21T00:00:00.000+08:00")).isEqualTo(new Timeliness(Verdict.LATE, 1));
	}

	@Test
	void countsTheDaysOfALateReportByTheCalendarOfChina() {
		assertThat(received("2027-01-23T00:30:00+08:00")).isEqualTo(new Timeliness(Verdict.LATE, 3));
		assertThat(received("2027-01-22T16:30:00Z")).isEqualTo(new Timeliness(Verdict.LATE, 3));
	}

	@Test
	void tellsHowManyDaysAreLeft() {
		assertThat(notReceived("2027-01-15T09:00:00+08:00")).isEqualTo(new Timeliness(Verdict.DUE, 5));
		assertThat(notReceived("2027-01-20T23:59:59+08:00")).isEqualTo(new Timeliness(Verdict.DUE, 0));
		assertThat(notReceived("2027-01-21T00:00:00+08:00")).isEqualTo(new Timeliness(Verdict.OVERDUE, 1));
	}

	@Test
	void callsLateWhatWasMissed() {
		assertThat(received("2027-01-21T00:00:00+08:00").isLate()).isTrue();
		assertThat(notReceived("2027-01-21T00:00:00+08:00").isLate()).isTrue();
		assertThat(received("2027-01-20T12:00:00+08:00").isLate()).isFalse();
		assertThat(notReceived("2027-01-20T12:00:00+08:00").isLate()).isFalse();
	}

	private static Timeliness received(String at) {
		return Timeliness.ofReceipt(DECIDED, instant(at), Clock.fixed(instant("2027-06-01T00:00:00Z"), ZoneOffset.UTC));
	}

	private static Timeliness notReceived(String now) {
		return Timeliness.ofReceipt(DECIDED, null, Clock.fixed(instant(now), ZoneOffset.UTC));
	}

	private static Instant instant(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

}
