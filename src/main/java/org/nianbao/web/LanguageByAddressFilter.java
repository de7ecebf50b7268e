package org.nianbao.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the address alone decide the language: {@code /en/…} is the same page in English.
 * Such a request is passed on with {@code /en} as its context path, so that controllers
 * map plain paths, and links and redirects keep the language by themselves.
 */
final class LanguageByAddressFilter extends OncePerRequestFilter {

	/** The request attribute that holds the locale of the page. */
	static final String LOCALE = LanguageByAddressFilter.class.getName() + ".locale";

	static final String ENGLISH_PREFIX = "/en";

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// An error page is dispatched to an address of its own, in the language of the
		// request that failed.
		boolean english = Locale.ENGLISH.equals(request.getAttribute(LOCALE)) || isEnglish(request.getRequestURI());
		Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
		request.setAttribute(LOCALE, locale);
		if (english && request.getRequestURI().equals(ENGLISH_PREFIX)) {
			response.sendRedirect(ENGLISH_PREFIX + "/");
			return;
		}
		chain.doFilter(new LocalizedRequest(request, locale, english ? ENGLISH_PREFIX : ""), response);
	}

	private static boolean isEnglish(String uri) {
		return uri.equals(ENGLISH_PREFIX) || uri.startsWith(ENGLISH_PREFIX + "/");
	}

	/** A request whose language prefix stands where a context path does. */
	private static final class LocalizedRequest extends HttpServletRequestWrapper {

		private final Locale locale;

		private final String prefix;

		LocalizedRequest(HttpServletRequest request, Locale locale, String prefix) {
			super(request);
			this.locale = locale;
			this.prefix = prefix;
		}

		@Override
		public String getContextPath() {
			return this.prefix;
		}

		@Override
		public String getRequestURI() {
			String uri = super.getRequestURI();
			return (this.prefix.isEmpty() || isEnglish(uri)) ? uri : this.prefix + uri;
		}

		@Override
		public String getServletPath() {
			String path = super.getServletPath();
			return (!this.prefix.isEmpty() && isEnglish(path)) ? path.substring(this.prefix.length()) : path;
		}

		@Override
		public Locale getLocale() {
			return this.locale;
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(List.of(this.locale));
		}

	}

}
