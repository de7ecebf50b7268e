package org.nianbao.content;

import java.math.BigDecimal;
import java.text.Normalizer;
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

	private static final Set<String> NONE = Set.of("/", "\\", "-", "--", "---", "—", "——", "–", "―", "无", "不适用", "没有",
			"N/A", "n/a");

	/** Units that a count may carry without saying anything else. */
	private static final Set<String> COUNTED = Set.of("件", "条", "项", "个", "宗", "份", "起", "次", "例", "篇");

	private static final Pattern NUMBER = Pattern
		.compile("(?<sign>[+-]?)(?<whole>\\d{1,3}(?:[, ]\\d{3})+|\\d{1,40})(?<fraction>\\.\\d{1,20})?(?<unit>\\D*)");

	private static final Pattern NOTE = Pattern.compile("(?<number>[^()（）]+)[(（](?<note>.+)[)）]");

	private CellText() {
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
		if (NONE.contains(line) || NONE.contains(Normalizer.normalize(line, Normalizer.Form.NFKC))) {
			return new CellValue.StatedNone(line);
		}
		CellValue plain = number(line, null, type);
		if (plain != null) {
			return plain;
		}
		Matcher noted = NOTE.matcher(line);
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

	private static String halfWidth(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replace('\u2212', '-')
			.replace('\u2013', '-')
			.replace('\u00A0', ' ')
			.strip();
	}

	private static boolean isUnit(String unit, CellType type) {
		if (unit.isEmpty()) {
			return true;
		}
		return (type.unit() != null) ? type.unit().zh().equals(unit) : COUNTED.contains(unit);
	}

}
