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

	/** About how many bytes of memory it takes. */
	int weight() {
		return this.body.length + HEAD;
	}

	private static final int HEAD = 1_000;

	StoredPage withBody(byte[] other) {
		return new StoredPage(other, this.etag, this.headers, this.agency, this.day);
	}

}
