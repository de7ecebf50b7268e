package org.nianbao.pages;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept.
 *
 * @param body what is sent, compressed or not
 * @param etag names the content, however it is compressed
 * @param headers the other headers, by name
 * @param agency whose reports it shows; null for those of many
 * @param day the day in China for which it was made; null if it does not depend on it
 */
record StoredPage(byte[] body, String etag, Map<String, String> headers, @Nullable String agency,
		@Nullable LocalDate day) {

	private static final int HEAD = 1_000;

	/** About how many bytes of memory it takes. */
	int weight() {
		return this.body.length + HEAD;
	}

	StoredPage withBody(byte[] other) {
		return new StoredPage(other, this.etag, this.headers, this.agency, this.day);
	}

	/**
	 * Whether somebody has it, compared as weakly as RFC 9110, 13.1.2 asks.
	 * @param known the header If-None-Match; null if there was none
	 */
	boolean isAmong(@Nullable String known) {
		if (known == null) {
			return false;
		}
		String opaque = this.etag.substring(2);
		for (String each : known.split(",", -1)) {
			String tag = each.strip();
			if (tag.equals("*") || tag.equals(this.etag) || tag.equals(opaque)) {
				return true;
			}
		}
		return false;
	}

}
