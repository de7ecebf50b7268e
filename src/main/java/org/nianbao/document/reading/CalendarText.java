package org.nianbao.document.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportYear;

/** Years and dates as reports print them: 2020 年, 二〇二〇年, 2021-01-15. */
final class CalendarText {

	private static final String DIGIT = "[\\d０-９〇○零一二三四五六七八九]";

	private static final String GAP = "[\\s\\p{Z}]{0,3}";

	private static final Pattern YEAR = Pattern
		.compile("(?<![\\d０-９])(?<year>" + DIGIT + "{4})" + GAP + "年(?:度(?!报告))?");

	private static final Pattern PERIOD = Pattern
		.compile("(?<year>" + DIGIT + "{4})" + GAP + "年" + GAP + "[1１一]" + GAP + "月" + GAP + "[1１一]" + GAP + "日");

	private static final Pattern DATE = Pattern
		.compile("(?<year>" + DIGIT + "{4})" + GAP + "[年./-]" + GAP + "(?<month>[\\d０-９一二三四五六七八九十]{1,2})" + GAP
				+ "[月./-]" + GAP + "(?<day>[\\d０-９一二三四五六七八九十]{1,3})" + GAP + "日?");

	private static final int LONGEST_DATE = 60;

	private static final String CHINESE_DIGITS = "零一二三四五六七八九";

	private CalendarText() {
	}

	/** The first report year named in a text, or null if there is none. */
	static @Nullable ReportYear year(String text) {
		return reportYear(YEAR.matcher(text));
	}

	/** The year of the first 1 January in a text, which begins its period, or null. */
	static @Nullable ReportYear periodYear(String text) {
		return reportYear(PERIOD.matcher(text));
	}

	private static @Nullable ReportYear reportYear(Matcher matcher) {
		while (matcher.find()) {
			int year = number(matcher.group("year"));
			if (ReportYear.isPossible(year)) {
				return new ReportYear(year);
			}
		}
		return null;
	}

	/** The text without the first year named in it. */
	static String withoutYear(String text) {
		return YEAR.matcher(text).replaceFirst("");
	}

	/** The date that the whole text is, or null if it is anything else. */
	static @Nullable LocalDate date(String text) {
		if (text.length() > LONGEST_DATE) {
			return null;
		}
		Matcher matcher = DATE.matcher(text.strip());
		return matcher.matches() ? date(matcher) : null;
	}

	/** Where the date begins that ends the text, or -1 if none does. */
	static int startOfLastDate(String text) {
		String stripped = text.stripTrailing();
		Matcher matcher = DATE.matcher(stripped);
		int start = -1;
		while (matcher.find()) {
			start = (matcher.end() == stripped.length() && date(matcher) != null) ? matcher.start() : -1;
		}
		return start;
	}

	private static @Nullable LocalDate date(Matcher matcher) {
		try {
			return LocalDate.of(number(matcher.group("year")), number(matcher.group("month")),
					number(matcher.group("day")));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** The value of a number in Western, full-width or Chinese digits, with 十 as ten. */
	private static int number(String text) {
		int number = 0;
		boolean ten = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '十') {
				number = Math.max(number, 1) * 10;
				ten = true;
			}
			else {
				number = ten ? number + digit(c) : number * 10 + digit(c);
			}
		}
		return number;
	}

	private static int digit(char c) {
		return (c == '〇' || c == '○') ? 0
				: (CHINESE_DIGITS.indexOf(c) >= 0) ? CHINESE_DIGITS.indexOf(c) : Character.digit(c, 10);
	}

}
