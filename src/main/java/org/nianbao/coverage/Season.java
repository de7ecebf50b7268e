package org.nianbao.coverage;

import java.time.Clock;
import java.time.LocalDate;

import org.nianbao.shared.ReportYear;

/** Which year's reports agencies are busy with. */
public final class Season {

	/** A report can be prepared from December of its own year on. */
	private static final int MONTHS_BEFORE_PREPARATION = 11;

	private Season() {
	}

	/** The newest year whose report can be begun. */
	public static ReportYear newest(Clock clock) {
		return new ReportYear(LocalDate.now(clock).minusMonths(MONTHS_BEFORE_PREPARATION).getYear());
	}

}
