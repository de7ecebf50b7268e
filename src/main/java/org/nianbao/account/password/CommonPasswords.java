package org.nianbao.account.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.nulabinc.zxcvbn.StandardDictionaries;

/**
 * Passwords that are tried first: those of the list that comes with zxcvbn (MIT licence;
 * some 30,000, ordered by how many people were seen using them), one of them repeated,
 * and characters that follow each other.
 */
final class CommonPasswords {

	private static final int SHORTEST_LISTED = 4;

	/** Rows of the keyboard; a password that walks along them is no secret. */
	private static final String[] RUNS = { "0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl",
			"zxcvbnm", "!@#$%^&*()" };

	private final Set<String> listed;

	private CommonPasswords(Set<String> listed) {
		this.listed = listed;
	}

	static CommonPasswords load() {
		try {
			return new CommonPasswords(StandardDictionaries.PASSWORDS_LOADER.load()
				.getFrequencies()
				.stream()
				.filter((password) -> password.length() >= SHORTEST_LISTED)
				.collect(Collectors.toUnmodifiableSet()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the password would be among the first guesses, whatever its length. */
	boolean contains(String password) {
		String plain = password.toLowerCase(Locale.ROOT);
		String unit = repeatedUnit(plain);
		return this.listed.contains(plain) || this.listed.contains(unit) || unit.length() < SHORTEST_LISTED
				|| isRun(plain) || isRun(unit);
	}

	/** The shortest text of which the password is a repetition; itself if it is none. */
	private static String repeatedUnit(String text) {
		for (int length = 1; length <= text.length() / 2; length++) {
			if (text.regionMatches(length, text, 0, text.length() - length)) {
				return text.substring(0, length);
			}
		}
		return text;
	}

	private static boolean isRun(String text) {
		StringBuilder reversed = new StringBuilder(text).reverse();
		for (String run : RUNS) {
			String round = run.repeat(text.length() / run.length() + 2);
			if (round.contains(text) || round.contains(reversed)) {
				return true;
			}
		}
		return false;
	}

}
