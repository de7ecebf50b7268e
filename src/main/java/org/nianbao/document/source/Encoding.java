package org.nianbao.document.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * Finds out in which encoding a file is written: UTF-8, UTF-16 or GB18030 (which includes
 * GBK and GB2312). The bytes decide; what the sender says is only believed where they
 * allow it, since pages often name the wrong one.
 */
final class Encoding {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final int SAMPLE = 64 * 1024;

	/** A file cut off inside a character is still read. */
	private static final int LONGEST_CHARACTER = 4;

	/** Of a thousand characters, so many may be damaged. */
	private static final int DAMAGE_PER_MILLE = 5;

	/** Of a hundred characters of UTF-16, so many are ones that reports are made of. */
	private static final int USUAL_PERCENT = 85;

	private final byte[] bytes;

	private Encoding(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * The text of a file, without byte order mark.
	 * @param bytes the file
	 * @param stated the encoding that the sender named; null if none
	 * @throws SourceRefusedException if it is not text
	 */
	static String decode(byte[] bytes, @Nullable Charset stated) throws SourceRefusedException {
		String text = new Encoding(bytes).text(stated);
		if (text == null || !isText(text)) {
			throw new SourceRefusedException(Why.BINARY, "");
		}
		return text;
	}

	private @Nullable String text(@Nullable Charset stated) {
		if (startsWith(0xEF, 0xBB, 0xBF)) {
			return lenient(StandardCharsets.UTF_8, 3);
		}
		if (startsWith(0xFF, 0xFE)) {
			return strict(StandardCharsets.UTF_16LE, 2);
		}
		if (startsWith(0xFE, 0xFF)) {
			return strict(StandardCharsets.UTF_16BE, 2);
		}
		String wide = utf16(stated);
		if (wide != null) {
			return wide;
		}
		String utf8 = strict(StandardCharsets.UTF_8, 0);
		if (utf8 != null) {
			return utf8;
		}
		String other = (stated != null) ? strict(stated, 0) : null;
		if (other != null) {
			return other;
		}
		String gb = strict(GB18030, 0);
		return (gb != null) ? gb : lessDamaged();
	}

	/** UTF-16 without mark: its digits and line ends have a zero byte, as no other's. */
	private @Nullable String utf16(@Nullable Charset stated) {
		boolean said = stated != null && stated.name().startsWith("UTF-16");
		if (!said && !hasZero()) {
			return null;
		}
		Charset best = (usualPercent(StandardCharsets.UTF_16LE) >= usualPercent(StandardCharsets.UTF_16BE))
				? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
		return (usualPercent(best) >= USUAL_PERCENT) ? strict(best, 0) : null;
	}

	private boolean hasZero() {
		for (int i = 0; i < Math.min(this.bytes.length, SAMPLE); i++) {
			if (this.bytes[i] == 0) {
				return true;
			}
		}
		return false;
	}

	private int usualPercent(Charset charset) {
		String sample = new String(this.bytes, 0, Math.min(this.bytes.length, SAMPLE) & ~1, charset);
		long usual = sample.chars().filter(Encoding::isUsual).count();
		return sample.isEmpty() ? 0 : (int) (usual * 100 / sample.length());
	}

	private static boolean isUsual(int c) {
		return (c >= ' ' && c < 0x7F) || (c >= '\t' && c <= '\r') || (c >= 0x3000 && c <= 0x303F)
				|| (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2010 && c <= 0x2026);
	}

	private @Nullable String lessDamaged() {
		String utf8 = lenient(StandardCharsets.UTF_8, 0);
		String gb = lenient(GB18030, 0);
		String better = (damage(utf8) <= damage(gb)) ? utf8 : gb;
		return (damage(better) * 1000 <= (long) better.length() * DAMAGE_PER_MILLE) ? better : null;
	}

	private static long damage(String text) {
		return text.chars().filter((c) -> c == '\uFFFD').count();
	}

	private @Nullable String strict(Charset charset, int offset) {
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(this.bytes, offset, this.bytes.length - offset);
		CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
		CoderResult result = decoder.decode(in, out, false);
		if (result.isError() || in.remaining() >= LONGEST_CHARACTER) {
			return null;
		}
		return out.flip().toString();
	}

	private String lenient(Charset charset, int offset) {
		return new String(this.bytes, offset, this.bytes.length - offset, charset);
	}

	private boolean startsWith(int... start) {
		if (this.bytes.length < start.length) {
			return false;
		}
		for (int i = 0; i < start.length; i++) {
			if ((this.bytes[i] & 0xFF) != start[i]) {
				return false;
			}
		}
		return true;
	}

	/** One control character in a hundred is an accident, more are a binary file. */
	private static boolean isText(String text) {
		long controls = text.chars().filter((c) -> c < ' ' && (c < '\t' || c > '\r')).count();
		return controls * 100 <= text.length();
	}

}
