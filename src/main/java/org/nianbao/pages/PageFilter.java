package org.nianbao.pages;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Keeps what is made for the first time, and answers from memory what is kept there in
 * compressed form alone. What is kept as it is asked for never comes here: see
 * {@link PageHandler}.
 */
final class PageFilter extends HttpFilter {

	/** What is kept of the headers; the others come before this filter, or are none. */
	private static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CACHE_CONTROL,
			HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LINK);

	private static final int ETAG_BYTES = 16;

	private final transient PageStore store;

	PageFilter(PageStore store) {
		this.store = store;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String method = request.getMethod();
		if (!method.equals("GET") && !method.equals("HEAD")) {
			chain.doFilter(request, response);
			return;
		}
		PageKey key = PageKey.of(request, AcceptedEncoding.allowsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
		StoredPage page = find(key);
		if (page == null) {
			page = make(key, request, response, chain);
		}
		if (page != null) {
			answer(page, key.compressed(), request, response);
		}
	}

	private @Nullable StoredPage find(PageKey key) {
		StoredPage page = this.store.find(key);
		if (page == null && !key.compressed()) {
			long changes = this.store.changes();
			StoredPage compressed = this.store.find(key.withCompression(true));
			if (compressed != null) {
				page = compressed.withBody(Gzip.uncompress(compressed.body()));
				this.store.keep(key, page, changes);
			}
		}
		return page;
	}

	/** Lets the page be made; null if it is not to be kept and was answered. */
	private @Nullable StoredPage make(PageKey key, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		CapturedResponse captured = new CapturedResponse(request, response);
		chain.doFilter(request, captured);
		byte[] body = captured.body();
		if (body == null || !(request.getAttribute(Keeping.ATTRIBUTE) instanceof Keeping keeping)) {
			return null;
		}
		if (captured.getStatus() != HttpServletResponse.SC_OK || response.containsHeader(HttpHeaders.SET_COOKIE)) {
			response.getOutputStream().write(body);
			return null;
		}
		StoredPage plain = new StoredPage(body, etag(body), headers(response), keeping.agency(), keeping.day());
		StoredPage compressed = plain.withBody(Gzip.compress(body));
		this.store.keep(key.withCompression(true), compressed, keeping.changesBefore());
		return key.compressed() ? compressed : plain;
	}

	private static Map<String, String> headers(HttpServletResponse response) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (String name : HEADERS) {
			String value = response.getHeader(name);
			if (value != null) {
				headers.put(name, value);
			}
		}
		return Map.copyOf(headers);
	}

	/** Weak, since it is the same for the compressed body. */
	private static String etag(byte[] body) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
			return "W/\"" + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void answer(StoredPage page, boolean compressed, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		page.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.ETAG, page.etag());
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (page.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		if (compressed) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		response.setContentLength(page.body().length);
		response.getOutputStream().write(page.body());
	}

}
