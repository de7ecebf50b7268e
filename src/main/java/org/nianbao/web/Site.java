package org.nianbao.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people reach this application, as the setting {@code nianbao.mail.site} says.
 * What is kept and shown to everybody names it, never the address by which somebody
 * happened to ask.
 */
@Component
public class Site {

	private final String address;

	Site(@Value("${nianbao.mail.site}") String address) {
		this.address = address;
	}

	/**
	 * The whole address of a page.
	 * @param path its path, with a slash in front and without a language
	 */
	public String chinese(String path) {
		return this.address + path;
	}

	/**
	 * The whole address of the same page in English.
	 * @param path its path, with a slash in front and without a language
	 */
	public String english(String path) {
		return this.address + LanguageByAddressFilter.ENGLISH_PREFIX + path;
	}

}
