package org.nianbao.account.factor;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;

/**
 * Codes of six digits that change every thirty seconds (TOTP, RFC 6238), as authenticator
 * applications show them.
 */
public final class OneTimeCodes {

	private static final int SECRET_BYTES = 20;

	private static final int DIGITS = 6;

	private static final long SECONDS_OF_A_STEP = 30;

	/** A telephone's clock may be a step off, and typing takes a while. */
	private static final long STEPS_AROUND = 1;

	private final SecureRandom random = new SecureRandom();

	private final HmacOneTimePasswordGenerator codes = new HmacOneTimePasswordGenerator(DIGITS);

	/** A new secret to share with an authenticator application. */
	public byte[] newSecret() {
		byte[] secret = new byte[SECRET_BYTES];
		this.random.nextBytes(secret);
		return secret;
	}

	/**
	 * The step whose code it is.
	 * @param code as typed, without spaces
	 * @param after codes of this step and of earlier ones were used
	 * @return empty if it is the code of no step around now that counts
	 */
	public OptionalLong step(byte[] secret, String code, Instant now, long after) {
		long current = Math.floorDiv(now.getEpochSecond(), SECONDS_OF_A_STEP);
		OptionalLong found = OptionalLong.empty();
		for (long step = current - STEPS_AROUND; step <= current + STEPS_AROUND; step++) {
			if (step > after && isEqual(code(secret, step), code)) {
				found = OptionalLong.of(step);
			}
		}
		return found;
	}

	/** The code that an authenticator application shows at that time. */
	public String code(byte[] secret, Instant time) {
		return code(secret, Math.floorDiv(time.getEpochSecond(), SECONDS_OF_A_STEP));
	}

	private String code(byte[] secret, long step) {
		try {
			return this.codes.generateOneTimePasswordString(new SecretKeySpec(secret, this.codes.getAlgorithm()), step);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static boolean isEqual(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
