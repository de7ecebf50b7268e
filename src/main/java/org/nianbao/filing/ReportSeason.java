package org.nianbao.filing;

import java.time.Clock;
import java.time.LocalDate;

import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;

/** Which year's report agencies are busy with. */
@Component
class ReportSeason {

	/** A report can be prepared from December of its own year on. */
	private static final int MONTHS_BEFORE_PREPARATION = 11;

	private final Clock clock;

	ReportSeason(Clock clock) {
		this.clock = clock;
	}

	/** The newest year whose report can be begun. */
	ReportYear newest() {
		return new ReportYear(today().minusMonths(MONTHS_BEFORE_PREPARATION).getYear());
	}

	/** Today in China. */
	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
