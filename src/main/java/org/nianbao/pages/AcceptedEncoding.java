package org.nianbao.pages;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Reads the header Accept-Encoding (RFC 9110, 12.5.3). */
final class AcceptedEncoding {

	private static final String GZIP = "gzip";

	private AcceptedEncoding() {
	}

	/**
	 * Whether an answer may be compressed by gzip.
	 * @param header the header; null if there was none
	 */
	static boolean allowsGzip(@Nullable String header) {
		if (header == null) {
			return false;
		}
		if (header.equals(GZIP) || header.startsWith("gzip, ")) {
			return true;
		}
		boolean any = false;
		for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
			String[] coding = part.strip().split(";", 2);
			boolean wanted = coding.length == 1 || !isZero(coding[1]);
			switch (coding[0].strip()) {
				case GZIP, "x-gzip" -> {
					return wanted;
				}
				case "*" -> any = wanted;
				default -> {
				}
			}
		}
		return any;
	}

	private static boolean isZero(String parameter) {
		return parameter.strip().matches("q\\s*=\\s*0(\\.0*)?");
	}

}
