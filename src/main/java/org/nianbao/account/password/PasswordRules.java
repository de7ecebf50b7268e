package org.nianbao.account.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.nianbao.account.PasswordFault;

import org.springframework.stereotype.Component;

/**
 * Which passwords may be chosen: length counts, and what everybody would guess is
 * refused; which characters it is made of matters only under {@code classified}.
 */
@Component
public class PasswordRules {

	/** The fewest characters beside a second factor. */
	public static final int SHORTEST = 8;

	/** The fewest characters without a second factor. */
	public static final int SHORTEST_ALONE = 15;

	/** The most characters. */
	public static final int LONGEST = 128;

	private static final int SHORTEST_NAME = 2;

	private static final int KINDS_ASKED_FOR = 3;

	private static final String THIS_APPLICATION = "nianbao";

	private final CommonPasswords common = CommonPasswords.load();

	/**
	 * What is wrong with a password.
	 * @param password as typed
	 * @param names the names of the person and the agencies, which others know
	 * @param secondFactor whether a second factor is asked for beside it
	 * @param classified whether the classified protection scheme (等保) asks for three of
	 * four kinds of characters: capital letters, small letters, digits, others
	 * @return the first fault; empty if it may be chosen
	 */
	public Optional<PasswordFault> fault(String password, Collection<String> names, boolean secondFactor,
			boolean classified) {
		String plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
		int length = length(plain);
		if (length > LONGEST) {
			return Optional.of(PasswordFault.TOO_LONG);
		}
		if (length < SHORTEST_ALONE && !secondFactor) {
			return Optional.of(PasswordFault.TOO_SHORT_ALONE);
		}
		if (length < SHORTEST) {
			return Optional.of(PasswordFault.TOO_SHORT);
		}
		if (this.common.contains(plain)) {
			return Optional.of(PasswordFault.COMMON);
		}
		if (length(without(names, plain)) < SHORTEST) {
			return Optional.of(PasswordFault.NAMES);
		}
		return (classified && kinds(plain) < KINDS_ASKED_FOR) ? Optional.of(PasswordFault.TOO_UNIFORM)
				: Optional.empty();
	}

	/** Whether a password is long enough without a second factor. */
	public boolean standsAlone(String password) {
		return length(Normalizer.normalize(password, Normalizer.Form.NFKC)) >= SHORTEST_ALONE;
	}

	/**
	 * What nobody could know: the password without the names in it, the longest first.
	 */
	private static String without(Collection<String> names, String password) {
		String rest = password.toLowerCase(Locale.ROOT);
		List<String> longestFirst = names.stream()
			.map((name) -> Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT))
			.filter((name) -> length(name) >= SHORTEST_NAME)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
		for (String name : longestFirst) {
			rest = rest.replace(name, "");
		}
		return rest.replace(THIS_APPLICATION, "");
	}

	private static int kinds(String password) {
		return (int) List.of(password.chars().anyMatch(Character::isUpperCase),
				password.chars().anyMatch(Character::isLowerCase), password.chars().anyMatch(Character::isDigit),
				password.chars()
					.anyMatch((c) -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c)))
			.stream()
			.filter(Boolean::booleanValue)
			.count();
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
