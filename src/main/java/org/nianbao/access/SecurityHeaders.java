package org.nianbao.access;

import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Writes the headers by which browsers protect a page, before anything else happens. Not
 * a filter, because the server refuses some requests before any filter sees them, and
 * those answers carry the headers too.
 */
final class SecurityHeaders implements HttpConfiguration.Customizer {

	static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "form-action 'self'",
			"frame-ancestors 'none'", "base-uri 'none'");

	private static final List<HttpField> ALWAYS = List.of(
			new PreEncodedHttpField("Content-Security-Policy", CONTENT_SECURITY_POLICY),
			new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
			new PreEncodedHttpField("X-Frame-Options", "DENY"),
			new PreEncodedHttpField("Referrer-Policy", "same-origin"),
			new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"), new PreEncodedHttpField(
					"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));

	private static final HttpField TWO_YEARS = new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY,
			"max-age=63072000; includeSubDomains");

	@Override
	public Request customize(Request request, HttpFields.Mutable headers) {
		write(request.isSecure(), headers);
		return request;
	}

	/**
	 * Writes them.
	 * @param secure whether the browser asked by https
	 */
	static void write(boolean secure, HttpFields.Mutable headers) {
		ALWAYS.forEach(headers::put);
		if (secure) {
			headers.put(TWO_YEARS);
		}
	}

}
