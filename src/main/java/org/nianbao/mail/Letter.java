package org.nianbao.mail;

import java.util.List;

/**
 * What somebody is to be told, before it is put into words. The words stand in the
 * message files under {@code <key>.subject} and {@code <key>.text}, and both are given
 * the arguments; numbers are given as text.
 *
 * @param to who is told
 * @param key the key of the words
 * @param arguments what is filled into them
 * @param link the address of the page that it is about, without language, such as
 * {@code /filing}; empty for none
 * @param handling how it is treated
 */
public record Letter(Addressee to, String key, List<String> arguments, String link, Handling handling) {

	public Letter {
		arguments = List.copyOf(arguments);
		if (!link.isEmpty() && !link.startsWith("/")) {
			throw new IllegalArgumentException("not a page of this application: " + link);
		}
	}

	/** A letter that goes out when the person wants: at once or in the daily mail. */
	public static Letter usual(Addressee to, String key, String link, String... arguments) {
		return new Letter(to, key, List.of(arguments), link, Handling.USUAL);
	}

	/** A letter that goes out at once, whatever the person prefers. */
	public static Letter urgent(Addressee to, String key, String link, String... arguments) {
		return new Letter(to, key, List.of(arguments), link, Handling.URGENT);
	}

	/**
	 * A letter with a link that opens something by itself, such as an invitation. It goes
	 * out at once, and its text is forgotten once it is delivered or given up.
	 */
	public static Letter secret(Addressee to, String key, String link, String... arguments) {
		return new Letter(to, key, List.of(arguments), link, Handling.SECRET);
	}

	/** How a letter is treated. */
	public enum Handling {

		/** When the person wants it. */
		USUAL,

		/** At once. */
		URGENT,

		/** At once, and its text is not kept. */
		SECRET

	}

}
