package org.nianbao.check;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.nianbao.shared.LocalizedText;

/**
 * A sentence of the rulebook in either language. The wording stands in
 * {@code messages/check.properties}.
 *
 * @param key the wording's key there
 * @param arguments what is put into it: plain texts, texts of an edition, numbers, other
 * messages, and lists of these
 */
public record Message(String key, List<Object> arguments) {

	private static final String BUNDLE = "messages.check";

	/** Stands in a wording before what it asks the agency to do, which ends it. */
	private static final char REQUEST = '\u2016';

	/** Stands there once people's words are put in, among which it can't be. */
	private static final char REQUEST_AMONG_WORDS = '\uFFFF';

	/** Ends the key of a wording that doesn't name the place it is read at. */
	private static final String HERE = ".here";

	private static final int MOST_DECIMALS = 60;

	public Message {
		arguments = List.copyOf(arguments);
	}

	/** A sentence with its arguments. */
	public static Message of(String key, Object... arguments) {
		return new Message(key, List.of(arguments));
	}

	/**
	 * The sentence for a reader of that locale: English for English, else Chinese.
	 * Numbers have thousands separators.
	 */
	public String in(Locale locale) {
		return written(locale).replace(String.valueOf(REQUEST_AMONG_WORDS), "");
	}

	/**
	 * The sentence for a reader who stands at the place of which it speaks, and needn't
	 * be told where that is; the whole sentence if there is no shorter one.
	 */
	public String here(Locale locale) {
		String shorter = this.key + HERE;
		return bundle(locale).containsKey(shorter) ? new Message(shorter, this.arguments).in(locale) : in(locale);
	}

	/**
	 * What the sentence states, without what it asks the agency to do: for readers who
	 * can't do it. Empty if it only asks.
	 */
	public String fact(Locale locale) {
		String written = written(locale);
		int request = written.indexOf(REQUEST_AMONG_WORDS);
		return (request < 0) ? written : written.substring(0, request).stripTrailing();
	}

	private String written(Locale locale) {
		Object[] texts = this.arguments.stream().map((argument) -> text(argument, locale, isEnglish(locale))).toArray();
		String wording = bundle(locale).getString(this.key).replace(REQUEST, REQUEST_AMONG_WORDS);
		return new MessageFormat(wording, Locale.ROOT).format(texts);
	}

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle(BUNDLE, isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT);
	}

	private static boolean isEnglish(Locale locale) {
		return "en".equals(locale.getLanguage());
	}

	private static String text(Object argument, Locale locale, boolean english) {
		return switch (argument) {
			case LocalizedText text -> text.in(locale);
			case Message message -> message.written(locale);
			case BigDecimal number -> grouped(number);
			case Integer number -> grouped(BigDecimal.valueOf(number));
			case List<?> list -> list.stream()
				.map((item) -> text(item, locale, english))
				.collect(Collectors.joining(english ? ", " : "、"));
			default -> argument.toString();
		};
	}

	private static String grouped(BigDecimal number) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMaximumFractionDigits(MOST_DECIMALS);
		return format.format(number);
	}

}
