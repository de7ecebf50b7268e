package org.nianbao.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * The one form in which a report is hashed: JSON in UTF-8 with a fixed order of keys, no
 * spaces, and a version number. Equal reports have the same form, in whatever order they
 * were filled in. A change of the form is a new version beside this one, since receipts
 * refer to it for good.
 */
public final class CanonicalForm {

	/** The version that stands in the form. */
	public static final int VERSION = 1;

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private byte[] buffer = new byte[16 * 1024];

	private int length;

	private CanonicalForm() {
	}

	/**
	 * The canonical form of a report.
	 * @throws IllegalArgumentException if a code holds half a character, which no
	 * edition's does and a report's normal form keeps out of its texts
	 */
	public static byte[] of(ReportContent content) {
		CanonicalForm form = new CanonicalForm();
		form.write(content);
		return Arrays.copyOf(form.buffer, form.length);
	}

	/** The SHA-256 of a report's canonical form, as 64 lower-case hexadecimal digits. */
	public static String hash(ReportContent content) {
		CanonicalForm form = new CanonicalForm();
		form.write(content);
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(form.buffer, 0, form.length);
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	private void write(ReportContent content) {
		raw("{\"version\":");
		raw(Integer.toString(VERSION));
		field(",\"edition\":", content.edition());
		raw(",\"year\":");
		raw(content.year().toString());
		field(",\"scope\":", content.scope().code());
		field(",\"title\":", content.title());
		field(",\"documentNumber\":", content.documentNumber());
		field(",\"indexNumber\":", content.indexNumber());
		field(",\"preface\":", content.preface());
		map(",\"narratives\":{", content.narratives(), (form, text) -> form.string(text));
		map(",\"cells\":{", content.cells(), CanonicalForm::cell);
		map(",\"tableNotes\":{", content.tableNotes(), (form, text) -> form.string(text));
		field(",\"signature\":{\"agency\":", content.signature().agency());
		raw(",\"date\":");
		nullable((content.signature().date() != null) ? content.signature().date().toString() : null);
		raw("}}");
	}

	private void cell(CellValue value) {
		field("{\"state\":", value.state().code());
		raw(",\"value\":");
		nullable(value.text());
		raw(",\"note\":");
		nullable(value.note());
		raw("}");
	}

	private <T> void map(String opening, Map<String, T> values, BiConsumer<CanonicalForm, T> writer) {
		raw(opening);
		boolean first = true;
		for (Map.Entry<String, T> entry : values.entrySet()) {
			if (!first) {
				raw(",");
			}
			first = false;
			string(entry.getKey());
			raw(":");
			writer.accept(this, entry.getValue());
		}
		raw("}");
	}

	private void field(String opening, String text) {
		raw(opening);
		string(text);
	}

	private void nullable(@Nullable String text) {
		if (text == null) {
			raw("null");
		}
		else {
			string(text);
		}
	}

	private void raw(String ascii) {
		room(ascii.length());
		for (int i = 0; i < ascii.length(); i++) {
			this.buffer[this.length++] = (byte) ascii.charAt(i);
		}
	}

	private void string(String text) {
		// No character needs more than six bytes: a control character as an escape.
		room(text.length() * 6 + 2);
		put('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\\') {
				put('\\');
				put(c);
			}
			else if (c < 0x20) {
				put('\\');
				put('u');
				put('0');
				put('0');
				put(HEX[c >> 4]);
				put(HEX[c & 15]);
			}
			else if (c < 0x80) {
				put(c);
			}
			else if (c < 0x800) {
				put(0xC0 | (c >> 6));
				put(0x80 | (c & 0x3F));
			}
			else if (Character.isSurrogate(c)) {
				fourBytes(text.codePointAt(i++));
			}
			else {
				put(0xE0 | (c >> 12));
				put(0x80 | ((c >> 6) & 0x3F));
				put(0x80 | (c & 0x3F));
			}
		}
		put('"');
	}

	private void fourBytes(int codePoint) {
		if (!Character.isSupplementaryCodePoint(codePoint)) {
			throw new IllegalArgumentException("half a character in a code");
		}
		put(0xF0 | (codePoint >> 18));
		put(0x80 | ((codePoint >> 12) & 0x3F));
		put(0x80 | ((codePoint >> 6) & 0x3F));
		put(0x80 | (codePoint & 0x3F));
	}

	private void put(int value) {
		this.buffer[this.length++] = (byte) value;
	}

	private void room(int more) {
		if (this.buffer.length - this.length < more) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.buffer.length * 2, this.length + more));
		}
	}

}
