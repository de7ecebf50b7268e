package org.nianbao.web;

import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a public page tells search engines and those who pass its address on. The layout
 * sets it where the model has one under {@link #ATTRIBUTE}.
 *
 * @param title what the page is called
 * @param description what is to be read there, in a few sentences
 * @param canonical the whole address under which the page is known, in its own language
 * @param chinese the whole address of the page in Chinese
 * @param english the whole address of the page in English
 * @param linkedData what the page is about as JSON-LD, safe to stand in an element
 * {@code script}
 */
public record PageHead(String title, String description, String canonical, String chinese, String english,
		String linkedData) {

	/** The name of the model's attribute. */
	public static final String ATTRIBUTE = "pageHead";

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * The head of a page.
	 * @param path the path under which the page is known, without a language
	 * @param about what the page is about, in the words of schema.org
	 */
	public static PageHead of(Site site, String path, Locale locale, String title, String description,
			Map<String, Object> about) {
		boolean english = "en".equals(locale.getLanguage());
		return new PageHead(title, description, english ? site.english(path) : site.chinese(path), site.chinese(path),
				site.english(path), linkedData(about));
	}

	/** No sign in it ends the element in which it stands or begins another. */
	private static String linkedData(Map<String, Object> about) {
		return JSON.writeValueAsString(about)
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

}
