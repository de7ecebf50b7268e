package org.nianbao.shared;

import java.time.LocalDate;

/**
 * The calendar year that a report is about, 1 January to 31 December (Regulations on Open
 * Government Information, article 50). The report itself is written in January of the
 * following year.
 *
 * @param value the year, from 2008, when the Regulations came into force, to 2999
 */
public record ReportYear(int value) implements Comparable<ReportYear> {

	private static final int FIRST = 2008;

	private static final int LAST = 2999;

	public ReportYear {
		if (!isPossible(value)) {
			throw new IllegalArgumentException("not a report year: " + value);
		}
	}

	/** Tells whether a report of this year can exist at all. */
	public static boolean isPossible(int year) {
		return year >= FIRST && year <= LAST;
	}

	public ReportYear previous() {
		return new ReportYear(this.value - 1);
	}

	public ReportYear next() {
		return new ReportYear(this.value + 1);
	}

	/** The last day of the period that the report covers. */
	public LocalDate lastDay() {
		return LocalDate.of(this.value, 12, 31);
	}

	/**
	 * The day by which agencies of county level and above submit and publish (Regulations
	 * on Open Government Information, article 49).
	 */
	public LocalDate statutoryDeadline() {
		return LocalDate.of(this.value + 1, 1, 31);
	}

	@Override
	public int compareTo(ReportYear other) {
		return Integer.compare(this.value, other.value);
	}

	@Override
	public String toString() {
		return Integer.toString(this.value);
	}

}
