package org.nianbao.mail;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom mail is sent.
 *
 * @param account the number of the person's account; null for somebody without one
 * @param name how the person is addressed
 * @param address the mail address
 * @param language Chinese or English
 * @param daily whether the person wants usual letters once a day, together
 * @param agency the code of the agency or office in whose affairs the person is written,
 * whose administrators see the mail; null if there is none
 */
public record Addressee(@Nullable Long account, String name, String address, Locale language, boolean daily,
		@Nullable String agency) {

	private static final int LONGEST_ADDRESS = 254;

	private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@<>,;:\"()\\[\\]\\\\]]+@[A-Za-z0-9.-]+");

	public Addressee {
		if (!isAddress(address)) {
			throw new IllegalArgumentException("not a mail address: " + address);
		}
		language = "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

	/** Whether mail can be sent to the address, as far as its form tells. */
	public static boolean isAddress(String address) {
		return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches();
	}

}
