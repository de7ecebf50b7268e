package org.nianbao.account;

import java.text.Normalizer;
import java.util.Locale;

/** The one spelling under which a login name is stored, looked up and counted. */
final class LoginName {

	static final int LONGEST = 254;

	private LoginName() {
	}

	static String normalize(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

}
