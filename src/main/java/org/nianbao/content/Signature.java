package org.nianbao.content;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The signature block (落款) at the end of a report. The official format has none; most
 * reports do.
 *
 * @param agency the agency as it signs; empty if it doesn't
 * @param date the date of signing; null if none is given
 */
public record Signature(String agency, @Nullable LocalDate date) {

	/** No signature block. */
	public static final Signature NONE = new Signature("", null);

	public Signature {
		agency = PlainText.line(agency);
	}

	/** Whether there is no signature block at all. */
	public boolean isEmpty() {
		return this.agency.isEmpty() && this.date == null;
	}

}
