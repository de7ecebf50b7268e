package org.nianbao.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Computes MACs (HMAC-SHA-256) under one key. What is covered is written part by part,
 * each with its length, so that no two contents are written alike.
 */
final class Seal {

	/** A key has as many bits as the MAC, or more. */
	static final int SHORTEST_KEY = 32;

	private static final String ALGORITHM = "HmacSHA256";

	private static final String FORMAT = "nianbao history 1";

	private static final int ID_BYTES = 4;

	private final SecretKeySpec key;

	private final String keyId;

	/**
	 * Seals under that key.
	 * @throws IllegalArgumentException if it is shorter than {@link #SHORTEST_KEY} bytes
	 */
	Seal(byte[] key) {
		if (key.length < SHORTEST_KEY) {
			throw new IllegalArgumentException(
					"a key of the history has at least " + SHORTEST_KEY + " bytes, not " + key.length);
		}
		this.key = new SecretKeySpec(key, ALGORITHM);
		this.keyId = HexFormat.of().formatHex(of("key"), 0, ID_BYTES);
	}

	/** By which the key is known without being told: a part of a MAC under it. */
	String keyId() {
		return this.keyId;
	}

	/**
	 * Seals an entry.
	 * @param before the MAC of the entry before; empty for the first
	 */
	byte[] of(StoredEntry entry, byte[] before) {
		Mac mac = start();
		add(mac, FORMAT);
		add(mac, this.keyId);
		add(mac, before);
		add(mac, entry.chain());
		add(mac, Long.toString(entry.number()));
		add(mac, entry.act());
		add(mac, Long.toString(entry.account()));
		add(mac, entry.accountName());
		add(mac, entry.role());
		add(mac, entry.agency());
		add(mac, entry.address());
		add(mac, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
		add(mac, entry.was());
		add(mac, entry.became());
		return mac.doFinal();
	}

	/** Seals a text that is no entry. */
	byte[] of(String text) {
		Mac mac = start();
		add(mac, text);
		return mac.doFinal();
	}

	private Mac start() {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac;
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("every Java platform has " + ALGORITHM, ex);
		}
	}

	private static void add(Mac mac, @Nullable String part) {
		if (part == null) {
			mac.update(length(-1));
		}
		else {
			add(mac, part.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static void add(Mac mac, byte[] part) {
		mac.update(length(part.length));
		mac.update(part);
	}

	private static byte[] length(int length) {
		return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
	}

}
