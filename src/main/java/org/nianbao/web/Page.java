package org.nianbao.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a page is, for its template.
 *
 * @param language the language tag of the page, {@code zh-CN} or {@code en}
 * @param chineseAddress the address of the same page in Chinese
 * @param englishAddress the address of the same page in English
 * @param path the address without language and query
 */
public record Page(String language, String chineseAddress, String englishAddress, String path) {

	static Page of(HttpServletRequest request) {
		String prefix = request.getContextPath();
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed instanceof String address) ? address : request.getRequestURI();
		String path = (!prefix.isEmpty() && uri.startsWith(prefix + "/")) ? uri.substring(prefix.length()) : uri;
		boolean repeatable = "GET".equals(request.getMethod()) && request.getQueryString() != null;
		String query = repeatable ? "?" + request.getQueryString() : "";
		return new Page(prefix.isEmpty() ? "zh-CN" : "en", path + query,
				LanguageByAddressFilter.ENGLISH_PREFIX + path + query, path);
	}

	public boolean isEnglish() {
		return "en".equals(this.language);
	}

}
