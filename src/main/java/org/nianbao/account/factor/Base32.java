package org.nianbao.account.factor;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Bytes as capital letters and digits (RFC 4648), as authenticator applications take
 * them.
 */
public final class Base32 {

	static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int BITS_OF_A_CHARACTER = 5;

	private static final int MASK = 0x1F;

	private Base32() {
	}

	/** Writes the bytes without padding. */
	public static String encode(byte[] bytes) {
		StringBuilder text = new StringBuilder();
		int buffer = 0;
		int bits = 0;
		for (byte next : bytes) {
			buffer = (buffer << Byte.SIZE) | (next & 0xFF);
			bits += Byte.SIZE;
			while (bits >= BITS_OF_A_CHARACTER) {
				bits -= BITS_OF_A_CHARACTER;
				text.append(ALPHABET.charAt((buffer >> bits) & MASK));
			}
		}
		if (bits > 0) {
			text.append(ALPHABET.charAt((buffer << (BITS_OF_A_CHARACTER - bits)) & MASK));
		}
		return text.toString();
	}

	/**
	 * Reads what {@link #encode} wrote.
	 * @throws IllegalArgumentException if the text holds other characters
	 */
	public static byte[] decode(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int buffer = 0;
		int bits = 0;
		for (char next : text.toUpperCase(Locale.ROOT).toCharArray()) {
			int value = ALPHABET.indexOf(next);
			if (value < 0) {
				throw new IllegalArgumentException("not Base32");
			}
			buffer = (buffer << BITS_OF_A_CHARACTER) | value;
			bits += BITS_OF_A_CHARACTER;
			if (bits >= Byte.SIZE) {
				bits -= Byte.SIZE;
				bytes.write(buffer >> bits);
			}
		}
		return bytes.toByteArray();
	}

}
