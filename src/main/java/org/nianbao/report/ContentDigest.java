package org.nianbao.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a row of texts, each with its length, so that no two rows are written
 * alike.
 */
final class ContentDigest {

	private final MessageDigest digest;

	ContentDigest() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/** Adds a text; null is another one than the empty text. */
	void add(@Nullable String text) {
		byte[] bytes = (text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt((text != null) ? bytes.length : -1).flip());
		this.digest.update(bytes);
	}

	/** 64 lower-case hexadecimal digits. */
	String hash() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
