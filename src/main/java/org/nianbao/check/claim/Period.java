package org.nianbao.check.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.shared.ReportYear;

/**
 * Which time the numbers of a sentence are of.
 *
 * @param sentence the sentence
 * @param year the report's year
 */
record Period(Sentence sentence, ReportYear year) {

	private static final Pattern YEAR = Pattern.compile("(?<![0-9])([0-9]{4})年");

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
		int named = 0;
		String words = this.sentence.words();
		Matcher years = YEAR.matcher(words).region(0, words.lastIndexOf('年', at) + 1);
		while (years.find()) {
			named = Integer.parseInt(years.group(1));
		}
		return named;
	}

}
