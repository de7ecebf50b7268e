package org.nianbao.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OfficeYearTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 20);

	/** Midnight in China, 20 to 21 January 2026. */
	private static final Instant TOO_LATE = Instant.parse("2026-01-20T16:00:00Z");

	@ParameterizedTest
	@ValueSource(strings = { "Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati" })
	void countsTheWholeLastDayInChinaWhateverTheZoneOfTheMachine(String zone) {
		TimeZone before = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone(zone));
			OfficeYear decided = new OfficeYear("970001-001", YEAR, LAST_DAY, LAST_DAY, LAST_DAY,
					PublicationMode.BY_AGENCY);
			assertThat(decided.isInTime(TOO_LATE.minusMillis(1))).isTrue();
			assertThat(decided.isInTime(TOO_LATE)).isFalse();
			assertThat(decided.isInTime(TOO_LATE.plusMillis(1))).isFalse();
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void keepsToTheDeadlineOfTheRegulationsWhereNothingIsDecided() {
		OfficeYear undecided = OfficeYear.undecided("970001-001", YEAR);
		assertThat(undecided.submissionDate()).isEqualTo(LocalDate.of(2026, 1, 31));
		assertThat(undecided.publicationDate()).isEqualTo(LocalDate.of(2026, 1, 31));
		assertThat(undecided.mode()).isEqualTo(PublicationMode.BY_AGENCY);
	}

	@Test
	void refusesDatesThatDoNotFollowEachOther() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OfficeYear("970001-001", YEAR, LAST_DAY,
				LAST_DAY.minusDays(1), LAST_DAY, PublicationMode.BY_AGENCY));
		assertThatIllegalArgumentException().isThrownBy(() -> new OfficeYear("970001-001", YEAR, LAST_DAY, LAST_DAY,
				LAST_DAY.minusDays(1), PublicationMode.BY_AGENCY));
	}

}
