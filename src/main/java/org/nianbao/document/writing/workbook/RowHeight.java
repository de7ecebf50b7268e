package org.nianbao.document.writing.workbook;

/**
 * How high a text stands in a row, in points. Excel finds that out by itself for a cell
 * of its own, but not for merged ones; LibreOffice prints no row higher than it was
 * written.
 */
final class RowHeight {

	/** Excel knows no higher row. */
	static final double HIGHEST = 409;

	private static final int USUAL_SIZE = 11;

	private static final double LINE_SPACING = 1.4;

	private static final double MARGIN = 4;

	private static final int FIRST_WIDE_CHARACTER = 0x1100;

	private RowHeight() {
	}

	/**
	 * The height of a text.
	 * @param width what it has room in, in characters of Excel's usual font
	 */
	static double of(String text, Look look, double width) {
		double letters = text.codePoints().mapToDouble((c) -> (c >= FIRST_WIDE_CHARACTER) ? 2 : 1.1).sum();
		double lines = Math.ceil(letters * look.size() / USUAL_SIZE / Math.max(1, width - 1));
		return Math.max(1, lines) * look.size() * LINE_SPACING + MARGIN;
	}

	/** How many rows a text of that height takes. */
	static int rows(double height) {
		return (int) Math.ceil(height / HIGHEST);
	}

}
