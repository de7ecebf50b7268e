package org.nianbao.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

import org.nianbao.content.PlainText;

/**
 * What somebody does to one text. It takes effect if the text is still the one they saw,
 * which is told by its version, so that a page needn't carry the text twice.
 *
 * @param place where the text stands
 * @param seenVersion the version of the text that the editor saw, as
 * {@link #version(String)} gives it
 * @param wanted the text that is to stand there, in its normal form
 */
public record TextEdit(TextPlace place, String seenVersion, String wanted) {

	/** The longest text of several paragraphs, in UTF-16 units. */
	public static final int LONGEST_TEXT = 200_000;

	/** The longest line. */
	public static final int LONGEST_LINE = 500;

	/**
	 * Takes an edit.
	 * @throws IllegalArgumentException if the text is too long, or is to be a date and
	 * isn't one
	 */
	public TextEdit {
		boolean paragraphs = place.kind().hasParagraphs();
		if (wanted.length() > (paragraphs ? LONGEST_TEXT : LONGEST_LINE)) {
			throw new IllegalArgumentException("too long for " + place + ": " + wanted.length());
		}
		wanted = paragraphs ? PlainText.paragraphs(wanted) : PlainText.line(wanted);
		if (place.kind() == TextPlace.Kind.SIGNATURE_DATE && !wanted.isEmpty()) {
			requireDate(wanted);
		}
	}

	/** The edit of somebody who saw that text. */
	public static TextEdit of(TextPlace place, String seen, String wanted) {
		return new TextEdit(place, version(seen), wanted);
	}

	/** The version of a text: its SHA-256. */
	public static String version(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	private static void requireDate(String text) {
		try {
			LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("not a date: " + text, ex);
		}
	}

}
