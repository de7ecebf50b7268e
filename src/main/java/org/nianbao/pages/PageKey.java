package org.nianbao.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is, as somebody asked for it: pages may name the site that was asked.
 *
 * @param scheme http or https
 * @param host the host that was asked
 * @param port its port
 * @param path the path as it was sent, with the language
 * @param query the query as it was sent; null if there was none
 * @param compressed whether the body is compressed
 */
record PageKey(String scheme, String host, int port, String path, @Nullable String query, boolean compressed) {

	private static final int LONGEST = 500;

	static PageKey of(HttpServletRequest request, boolean compressed) {
		return new PageKey(request.getScheme(), request.getServerName(), request.getServerPort(),
				request.getRequestURI(), request.getQueryString(), compressed);
	}

	/** Whether it is so short that nobody fills the memory with it. */
	boolean isOfUsualLength() {
		return this.host.length() + this.path.length() + ((this.query != null) ? this.query.length() : 0) <= LONGEST;
	}

	PageKey withCompression(boolean other) {
		return new PageKey(this.scheme, this.host, this.port, this.path, this.query, other);
	}

}
