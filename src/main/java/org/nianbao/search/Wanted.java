package org.nianbao.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that somebody looks for, all of them.
 *
 * @param terms what was written between spaces, in its normal form
 * @param wholeWords whether only whole words are meant
 */
record Wanted(List<String> terms, boolean wholeWords) {

	private static final int MOST_TERMS = 10;

	private static final int LONGEST = 100;

	private static final Pattern LATIN = Pattern.compile("[a-zA-Z]+");

	static Wanted of(String text, boolean wholeWords) {
		String normal = Words.normal(text);
		String shortened = normal.substring(0, Math.min(normal.length(), LONGEST));
		List<String> terms = new ArrayList<>();
		for (String term : shortened.strip().split("[\\s\\p{Punct}，。、；：？！（）《》“”‘’]+")) {
			if (!Words.runs(term).isEmpty() && terms.size() < MOST_TERMS) {
				terms.add(term);
			}
		}
		return new Wanted(terms, wholeWords);
	}

	/** Nothing, so that everything is found. */
	static Wanted nothing() {
		return new Wanted(List.of(), false);
	}

	/** The terms of Latin letters alone, which may be initials of names, in one text. */
	String initials() {
		return this.terms.stream().filter(Wanted::isLatin).collect(Collectors.joining(" "));
	}

	/** The other terms. */
	Wanted withoutInitials() {
		return new Wanted(this.terms.stream().filter((term) -> !isLatin(term)).toList(), this.wholeWords);
	}

	private static boolean isLatin(String term) {
		return LATIN.matcher(term).matches();
	}

	/** Whether nothing is looked for. */
	boolean isEmpty() {
		return this.terms.isEmpty();
	}

	/** What PostgreSQL is to look for in the index. */
	String query() {
		Set<String> lexemes = new LinkedHashSet<>();
		for (String run : runs()) {
			List<String> pairs = Words.isChinese(run) ? Words.pairs(run) : List.of(run);
			lexemes.addAll(pairs.stream().map((pair) -> '\'' + pair + '\'').toList());
			if (pairs.isEmpty()) {
				lexemes.add('\'' + run + "':*");
			}
		}
		if (this.wholeWords) {
			this.terms
				.forEach((term) -> Words.whole(term).forEach((word) -> lexemes.add('\'' + Words.WHOLE + word + '\'')));
		}
		return String.join(" & ", lexemes);
	}

	/**
	 * The Chinese passages that are longer than a pair: that all their pairs occur does
	 * not mean that they occur.
	 */
	List<String> passages() {
		return runs().stream()
			.filter((run) -> Words.isChinese(run) && run.codePointCount(0, run.length()) > 2)
			.toList();
	}

	/** All runs of the terms, each once. */
	Set<String> runs() {
		return this.terms.stream()
			.flatMap((term) -> Words.runs(term).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
