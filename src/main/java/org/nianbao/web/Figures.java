package org.nianbao.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Figure;
import org.springframework.stereotype.Component;

/**
 * Numbers and times as people read them on pages: thousands separators, dates as
 * 2027年1月31日, times in China's one time zone. Templates call it {@code @figures}.
 */
@Component("figures")
public class Figures {

	/** How many digits stand together. */
	private static final int GROUP = 3;

	/** China has one time zone; every date on a page is meant in it. */
	public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);

	private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm",
			Locale.ENGLISH);

	private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm",
			Locale.CHINESE);

	private static final DateTimeFormatter ENGLISH_MOMENT = DateTimeFormatter
		.ofPattern("d MMMM uuuu 'at' HH:mm '(+08:00)'", Locale.ENGLISH);

	private static final DateTimeFormatter CHINESE_MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日HH时mm分",
			Locale.CHINESE);

	private static final DateTimeFormatter ENGLISH_SECOND = DateTimeFormatter
		.ofPattern("d MMMM uuuu, HH:mm:ss '(+08:00)'", Locale.ENGLISH);

	private static final DateTimeFormatter CHINESE_SECOND = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss（+08:00）",
			Locale.CHINESE);

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/** A number with thousands separators and the decimals that it has. */
	public String number(BigDecimal number) {
		String plain = number.toPlainString();
		int point = plain.indexOf('.');
		int end = (point >= 0) ? point : plain.length();
		int begin = plain.startsWith("-") ? 1 : 0;
		if (end - begin <= GROUP) {
			return plain;
		}
		StringBuilder grouped = new StringBuilder(plain);
		for (int place = end - GROUP; place > begin; place -= GROUP) {
			grouped.insert(place, ',');
		}
		return grouped.toString();
	}

	/** A number with thousands separators; templates can't choose for an int. */
	public String number(int number) {
		return number((long) number);
	}

	/** A number with thousands separators. */
	public String number(long number) {
		return number(BigDecimal.valueOf(number));
	}

	/** A difference with its sign, and thousands separators. */
	public String difference(BigDecimal difference) {
		String sign = (difference.signum() < 0) ? "−" : "+";
		return sign + number(difference.abs());
	}

	/** What a page shows in a cell; empty where there is nothing. */
	public String cell(CellValue value) {
		if (value instanceof Figure figure) {
			return number(figure.number());
		}
		String text = value.text();
		return (text != null) ? text : "";
	}

	/** A date in the reader's language; empty for null. */
	public String date(@Nullable LocalDate date, Locale locale) {
		if (date == null) {
			return "";
		}
		return (isEnglish(locale) ? ENGLISH_DATE : CHINESE_DATE).format(date);
	}

	/** A moment's date in China in the reader's language; empty for null. */
	public String date(@Nullable Instant moment, Locale locale) {
		return (moment != null) ? date(moment.atZone(CHINA).toLocalDate(), locale) : "";
	}

	/** A moment's date in China in the reader's language; empty for null. */
	public String date(@Nullable OffsetDateTime moment, Locale locale) {
		return (moment != null) ? date(moment.toInstant(), locale) : "";
	}

	/** A moment in China, to the minute, in the reader's language; empty for null. */
	public String time(@Nullable OffsetDateTime moment, Locale locale) {
		return (moment != null) ? time(moment.toInstant(), locale) : "";
	}

	/** A moment in China, to the minute, in the reader's language; empty for null. */
	public String time(@Nullable Instant moment, Locale locale) {
		if (moment == null) {
			return "";
		}
		return (isEnglish(locale) ? ENGLISH_TIME : CHINESE_TIME).format(moment.atZone(CHINA));
	}

	/**
	 * A moment in China as a document states it, 2027年1月18日14时03分; empty for null.
	 */
	public String moment(@Nullable Instant moment, Locale locale) {
		if (moment == null) {
			return "";
		}
		return (isEnglish(locale) ? ENGLISH_MOMENT : CHINESE_MOMENT).format(moment.atZone(CHINA));
	}

	/** A moment in China to the second, with its zone; empty for null. */
	public String second(@Nullable Instant moment, Locale locale) {
		if (moment == null) {
			return "";
		}
		return (isEnglish(locale) ? ENGLISH_SECOND : CHINESE_SECOND).format(moment.atZone(CHINA));
	}

	/** The time of day in China, {@code 14:03}; empty for null. */
	public String clock(@Nullable Instant moment) {
		return (moment != null) ? CLOCK.format(moment.atZone(CHINA)) : "";
	}

	private static boolean isEnglish(Locale locale) {
		return "en".equals(locale.getLanguage());
	}

}
