package org.nianbao.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps the secrets of second factors from who reads the database or a backup of it:
 * AES-256 in GCM, each bound to its account.
 */
public final class SecretCipher {

	private static final String TRANSFORMATION = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	/** Encrypts with a key of 32 bytes. */
	public SecretCipher(SecretKey key) {
		this.key = key;
	}

	byte[] encrypt(long accountId, byte[] secret) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] encrypted = apply(Cipher.ENCRYPT_MODE, accountId, nonce, secret);
		return ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
	}

	/**
	 * Decrypts what was encrypted for the account.
	 * @throws IllegalStateException if it was encrypted with another key or for another
	 * account
	 */
	byte[] decrypt(long accountId, byte[] stored) {
		ByteBuffer buffer = ByteBuffer.wrap(stored);
		byte[] nonce = new byte[NONCE_BYTES];
		buffer.get(nonce);
		byte[] encrypted = new byte[buffer.remaining()];
		buffer.get(encrypted);
		return apply(Cipher.DECRYPT_MODE, accountId, nonce, encrypted);
	}

	private byte[] apply(int mode, long accountId, byte[] nonce, byte[] text) {
		try {
			Cipher cipher = Cipher.getInstance(TRANSFORMATION);
			cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(accountId).flip());
			return cipher.doFinal(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(
					"The second factor of account " + accountId + " can't be read: was its key exchanged?", ex);
		}
	}

}
