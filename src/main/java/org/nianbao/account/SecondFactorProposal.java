package org.nianbao.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.nianbao.account.factor.Base32;
import org.nianbao.web.QrPicture;

/**
 * What an authenticator application is given to show the codes of an account.
 *
 * @param key the shared secret in capital letters and digits, to be typed
 * @param address the same as an address, {@code otpauth://…}
 * @param picture the address as a QR code, to be scanned
 */
public record SecondFactorProposal(String key, String address, QrPicture picture) {

	private static final String ISSUER = "Nianbao";

	static SecondFactorProposal of(byte[] secret, String loginName) {
		String key = Base32.encode(secret);
		String address = "otpauth://totp/" + ISSUER + ":" + encode(loginName) + "?secret=" + key + "&issuer=" + ISSUER;
		return new SecondFactorProposal(key, address, QrPicture.of(address));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Says nothing of the secret. */
	@Override
	public String toString() {
		return "SecondFactorProposal";
	}

}
