package org.nianbao.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Why something in a report is as it is, although a rule asks about it.
 *
 * @param id its number
 * @param about the finding that it explains
 * @param reason what the agency says
 * @param by the name of who said it
 * @param at when
 */
public record Explanation(long id, About about, String reason, String by, Instant at) {

	/** The fewest characters that say anything, spaces not counted. */
	public static final int SHORTEST = 10;

	/** The most characters, in UTF-16 units. */
	public static final int LONGEST = 1000;

	/** Whether a text says enough to be a reason. */
	public static boolean isReason(String text) {
		return text.length() <= LONGEST && text.codePoints()
			.filter((c) -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
			.count() >= SHORTEST;
	}

	/**
	 * A finding by what makes it the same one: if the rule, the place or a side is
	 * another, it has to be explained anew.
	 *
	 * @param rule the public code of the rule
	 * @param place the public name of the place
	 * @param left the one side of what was compared; empty if there is none
	 * @param right the other side; empty if there is none
	 */
	public record About(String rule, String place, String left, String right) {

		/** How many bytes of the hash stand in a key. */
		private static final int KEY_BYTES = 8;

		/**
		 * A short name for it, by which forms and addresses call it: 16 letters and
		 * digits.
		 */
		public String key() {
			try {
				byte[] whole = String.join("\0", this.rule, this.place, this.left, this.right)
					.getBytes(StandardCharsets.UTF_8);
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole), 0, KEY_BYTES);
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("every Java platform has SHA-256", ex);
			}
		}

	}

}
