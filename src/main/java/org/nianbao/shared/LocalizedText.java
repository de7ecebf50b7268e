package org.nianbao.shared;

import java.util.Locale;

/**
 * One text in the product's two languages. Chinese is the official one; English is a
 * translation for readers.
 *
 * @param zh the Chinese text, not blank
 * @param en the English text, not blank
 */
public record LocalizedText(String zh, String en) {

	public LocalizedText {
		if (zh.isBlank() || en.isBlank()) {
			throw new IllegalArgumentException("a text needs both languages");
		}
	}

	/** A text that reads the same in both languages, such as a number. */
	public static LocalizedText same(String text) {
		return new LocalizedText(text, text);
	}

	/** The text for a reader of that locale: English for English, else Chinese. */
	public String in(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.en : this.zh;
	}

}
