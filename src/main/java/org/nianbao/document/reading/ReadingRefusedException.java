package org.nianbao.document.reading;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportYear;

/** A document that is text, but that can't be read as a report. */
public final class ReadingRefusedException extends Exception {

	private final @Nullable ReportYear year;

	private ReadingRefusedException(String message, @Nullable ReportYear year) {
		super(message);
		this.year = year;
	}

	static ReadingRefusedException noReport() {
		return new ReadingRefusedException("no section and no table of a report was found", null);
	}

	static ReadingRefusedException unknownEdition(ReportYear year) {
		return new ReadingRefusedException("no edition applies to " + year, year);
	}

	/** The year for which there is no edition; null if no report was found at all. */
	public @Nullable ReportYear year() {
		return this.year;
	}

}
