package org.nianbao.content;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.CellType;

/**
 * Understands what people write into a cell: full-width digits, thousands separators,
 * {@code +1}, the column's unit behind the number, a note in brackets, and the ways to
 * say that there is none. What it does not understand it keeps as written; it never
 * guesses.
 */
public final class CellText {

	private static final Set<String> NONE = Set.of("/", "\\", "-", "--", "---", "—", "——", "―", "无", "不适用", "没有", "N/A",
			"n/a");

	/** Units that a count may carry without saying anything else. */
	private static final Set<String> COUNTED = Set.of("件", "条", "项", "个", "宗", "份", "起", "次", "例", "篇");

	private static final Pattern NUMBER = Pattern
		.compile("(?<sign>[+-]?)(?<whole>\\d{1,3}(?:[, ]\\d{3})+|\\d{1,40})(?<fraction>\\.\\d{1,20})?(?<unit>\\D*)");

	private static final Pattern NOTE = Pattern.compile("(?<number>[^()（）]+)[(（](?<note>.+)[)）]", Pattern.DOTALL);

	private CellText() {
	}

	/** The words that say that there is none. */
	public static Set<String> none() {
		return NONE;
	}

	/** The units that a count may carry behind its number. */
	public static Set<String> countedUnits() {
		return COUNTED;
	}

	/**
	 * Understands a cell's text.
	 * @param written what was written; blank means not filled in
	 * @param type what may stand in the cell: its unit is understood behind a number
	 */
	public static CellValue parse(String written, CellType type) {
		String line = PlainText.line(written);
		if (line.isEmpty()) {
			return CellValue.NOT_FILLED;
		}
		if (NONE.contains(halfWidth(line))) {
			return new CellValue.StatedNone(line);
		}
		// With its line ends, since digits on two lines are not one number.
		String lines = PlainText.paragraphs(written);
		CellValue plain = number(lines, null, type);
		if (plain != null) {
			return plain;
		}
		Matcher noted = NOTE.matcher(lines);
		if (noted.matches()) {
			CellValue withNote = number(noted.group("number"), noted.group("note"), type);
			if (withNote != null) {
				return withNote;
			}
		}
		return new CellValue.Unreadable(line);
	}

	private static @Nullable CellValue number(String text, @Nullable String note, CellType type) {
		Matcher matcher = NUMBER.matcher(halfWidth(text));
		if (!matcher.matches() || !isUnit(matcher.group("unit").strip(), type)) {
			return null;
		}
		String whole = matcher.group("whole").replace(",", "").replace(" ", "");
		String fraction = (matcher.group("fraction") != null) ? matcher.group("fraction") : "";
		BigDecimal number = new BigDecimal(whole + fraction);
		return new CellValue.Figure("-".equals(matcher.group("sign")) ? number.negate() : number, note);
	}

	/**
	 * Full-width characters and the minus signs and spaces of word processors as their
	 * plain forms. Not the compatibility form of Unicode, which would read the footnote
	 * mark of 21² and 21① as a digit. Spaces around the text are removed.
	 */
	public static String halfWidth(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '\uFF01' && c <= '\uFF5E') {
				result.append((char) (c - '\uFF01' + '!'));
			}
			else if (c == '\u2212' || c == '\u2013') {
				result.append('-');
			}
			else if (Character.isSpaceChar(c)) {
				result.append(' ');
			}
			else {
				result.append(c);
			}
		}
		return result.toString().strip();
	}

	private static boolean isUnit(String unit, CellType type) {
		if (unit.isEmpty()) {
			return true;
		}
		return (type.unit() != null) ? type.unit().zh().equals(unit) : COUNTED.contains(unit);
	}

}
