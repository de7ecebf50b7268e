package org.nianbao.check.claim;

import org.nianbao.shared.ReportYear;

/**
 * Which time the numbers of a sentence are of.
 *
 * @param sentence the sentence
 * @param year the report's year
 */
record Period(Sentence sentence, ReportYear year) {

	private static final int YEAR_DIGITS = 4;

	/** Not a comparison, not a part of the year, not another year. */
	boolean isThisYear(int index) {
		Quantity quantity = this.sentence.quantities().get(index);
		String clause = this.sentence.clauseBefore(quantity);
		int named = yearNamedBefore(quantity.start());
		return !Words.anyIn(clause, Lexicon.COMPARED) && !Words.anyIn(clause, Lexicon.OTHER_PERIOD)
				&& (named == 0 || named == this.year.value());
	}

	/** The same for requests carried from year to year, which name another year. */
	boolean isThisYearOrCarried(int index) {
		boolean carried = this.sentence.leadTo(index).contains("结转") || this.sentence.behind(index).contains("结转");
		return carried
				? !Words.anyIn(this.sentence.clauseBefore(this.sentence.quantities().get(index)), Lexicon.COMPARED)
				: isThisYear(index);
	}

	/** The last year that the sentence names before that place; 0 if none. */
	private int yearNamedBefore(int at) {
		String words = this.sentence.words();
		for (int i = words.lastIndexOf('年', at - 1); i >= 0; i = words.lastIndexOf('年', i - 1)) {
			int start = i;
			while (start > 0 && i - start <= YEAR_DIGITS && isDigit(words.charAt(start - 1))) {
				start--;
			}
			if (i - start == YEAR_DIGITS) {
				return Integer.parseInt(words.substring(start, i));
			}
		}
		return 0;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
