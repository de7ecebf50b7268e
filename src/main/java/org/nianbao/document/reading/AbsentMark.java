package org.nianbao.document.reading;

/**
 * How a cell that the source of a report did not have is written to a file, so that it is
 * read back as absent and taken neither for blank nor for 0.
 */
public final class AbsentMark {

	/** What stands in the cell. */
	public static final String TEXT = "（原文无此项）";

	private AbsentMark() {
	}

	static boolean is(String cell) {
		return cell.equals(TEXT);
	}

}
