package org.nianbao.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Codes to keep on paper, each of which opens the account once in place of a one-time
 * code. Sixteen characters of 32 kinds are 80 bits: too many to guess or to find from
 * their hash.
 */
final class RecoveryCodes {

	private static final int CODES = 10;

	private static final int GROUPS = 4;

	private static final int GROUP_LENGTH = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private RecoveryCodes() {
	}

	/** New codes, such as {@code ABCD-EFGH-2345-67AB}. */
	static List<String> generate() {
		return Stream.generate(RecoveryCodes::code).limit(CODES).toList();
	}

	private static String code() {
		return String.join("-",
				IntStream.range(0, GROUPS)
					.mapToObj((group) -> RANDOM.ints(GROUP_LENGTH, 0, Base32.ALPHABET.length())
						.mapToObj((at) -> Base32.ALPHABET.substring(at, at + 1))
						.reduce("", String::concat))
					.toList());
	}

	/** Whether the text is as long as a recovery code. */
	static boolean isOne(String typed) {
		return plain(typed).length() == GROUPS * GROUP_LENGTH;
	}

	/** What is stored of a code, however it is typed. */
	static byte[] hash(String code) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(plain(code).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String plain(String typed) {
		return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
	}

}
