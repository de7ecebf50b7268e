package org.nianbao.document.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number before a heading or a label. Sections are numbered 一、 in the official
 * format; （一） and 1. number what stands inside them.
 *
 * @param numeral the numeral of a section; empty if the text is not numbered so
 * @param rest the text behind it
 */
record Numbering(String numeral, String rest) {

	/** Behind the numeral stands a mark, a space or, if both are lost, the title. */
	private static final Pattern SECTION = Pattern
		.compile("[\\s\\p{Z}]{0,20}第?(?<numeral>[一二三四五六七八九十]{1,3})(?:部分|章)?[、.．，,：:\\s\\p{Z}]{0,4}");

	private static final Pattern LABEL = Pattern
		.compile("\\s*(?:[（(]\\s*[一二三四五六七八九十\\d]{1,3}\\s*[）)]|[一二三四五六七八九十\\d]{1,3}\\s*[、.．])\\s*");

	/** Takes a section's number off its title. */
	static Numbering ofSection(String title) {
		Matcher matcher = SECTION.matcher(title);
		return matcher.lookingAt() ? new Numbering(matcher.group("numeral"), title.substring(matcher.end()))
				: new Numbering("", title);
	}

	/** The label without the number before it. */
	static String withoutNumber(String label) {
		Matcher matcher = LABEL.matcher(label);
		return matcher.lookingAt() ? label.substring(matcher.end()) : label;
	}

}
