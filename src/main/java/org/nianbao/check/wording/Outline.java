package org.nianbao.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.check.Passage;
import org.nianbao.format.Aspect;

/**
 * A section's text by its headings.
 *
 * @param leads the headings under which something stands, and the numbered beginnings of
 * paragraphs
 * @param text all of it but headings under which nothing stands
 * @param underHeadings what stands under the first heading or numbered beginning and the
 * following ones
 */
record Outline(List<String> leads, String text, String underHeadings) {

	private static final List<Pattern> LEVELS = List.of(Pattern.compile("[一二三四五六七八九十]{1,3}、"),
			Pattern.compile("（[一二三四五六七八九十]{1,3}）"), Pattern.compile("[0-9]{1,2}[.、](?![0-9])"),
			Pattern.compile("（[0-9]{1,2}）"));

	private static final String NUMERALS = "一二三四五六七八九十";

	/** With what a numbered line begins. */
	private static final String NUMBERED = NUMERALS + "（0123456789";

	/** What a heading on a line of its own doesn't have. */
	private static final Pattern SENTENCE = Pattern.compile("[，,。：；]");

	private static final String SENTENCE_ENDS = "。：；";

	/** 一是…二是… at the beginning of a sentence. */
	private static final char FIRSTLY = '是';

	/** Words from this length on name an aspect whatever else is said. */
	static final int NAMING = 4;

	private static final int LONGEST_HEADING = 45;

	/** The level of what is not numbered. */
	private static final int NOT_NUMBERED = 5;

	/** The outline of the section of that code. */
	static Outline of(String section, List<Passage> passages) {
		List<String> own = passages.stream()
			.filter((passage) -> passage.section().equals(section))
			.map(Passage::plain)
			.toList();
		List<String> leads = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		StringBuilder under = new StringBuilder();
		for (int i = 0; i < own.size(); i++) {
			String plain = own.get(i);
			int level = level(plain);
			int next = (i + 1 < own.size()) ? level(own.get(i + 1)) : 0;
			boolean heading = level < NOT_NUMBERED && plain.length() <= LONGEST_HEADING
					&& !SENTENCE.matcher(plain).find();
			if (heading && next <= level) {
				continue;
			}
			if (level < NOT_NUMBERED) {
				leads.add(lead(plain, 0));
			}
			for (int at = plain.indexOf(FIRSTLY); at >= 0; at = plain.indexOf(FIRSTLY, at + 1)) {
				int number = startOfNumber(plain, at);
				if (number < at && (number == 0 || SENTENCE_ENDS.indexOf(plain.charAt(number - 1)) >= 0)) {
					leads.add(lead(plain, number));
				}
			}
			text.append(plain).append('\n');
			if (!leads.isEmpty()) {
				under.append(plain).append('\n');
			}
		}
		return new Outline(leads, text.toString(), under.toString());
	}

	/** Where a number of at most two characters begins that ends at a place. */
	private static int startOfNumber(String plain, int end) {
		int start = end;
		while (start > 0 && end - start < 2 && NUMERALS.indexOf(plain.charAt(start - 1)) >= 0) {
			start--;
		}
		return start;
	}

	/** What stands from there to the end of the sentence, as far as a heading goes. */
	private static String lead(String plain, int start) {
		int end = start;
		while (end < Math.min(start + LONGEST_HEADING, plain.length())
				&& SENTENCE_ENDS.indexOf(plain.charAt(end)) < 0) {
			end++;
		}
		return plain.substring(start, end);
	}

	/** How deep a numbered line stands: 一、 is 0, （一） 1, 1. 2, （1） 3. */
	private static int level(String plain) {
		if (plain.isEmpty() || NUMBERED.indexOf(plain.charAt(0)) < 0) {
			return NOT_NUMBERED;
		}
		for (int level = 0; level < LEVELS.size(); level++) {
			if (LEVELS.get(level).matcher(plain).lookingAt()) {
				return level;
			}
		}
		return NOT_NUMBERED;
	}

	/**
	 * Whether a heading or a numbered beginning has one of the aspect's words. One that
	 * speaks of several of the others must name the aspect by one of its longer words.
	 */
	boolean leads(Aspect aspect, List<Aspect> others) {
		return this.leads.stream().anyMatch((lead) -> {
			long spoken = others.stream().filter((other) -> Said.speaksOf(other, lead, 1)).count();
			return Said.speaksOf(aspect, lead, (spoken > 1) ? NAMING : 1);
		});
	}

}
