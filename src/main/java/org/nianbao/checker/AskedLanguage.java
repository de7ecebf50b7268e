package org.nianbao.checker;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language in which a program wants its answer: {@code lang} in the query, else that
 * of the address. It is not looked for in the body, which may be long and unread.
 */
final class AskedLanguage {

	private AskedLanguage() {
	}

	/** The language, or empty if {@code lang} names one that there is not. */
	static Optional<Locale> of(HttpServletRequest request) {
		String language = lang(request.getQueryString());
		if (language == null) {
			return Optional.of(RequestContextUtils.getLocale(request));
		}
		return switch (language) {
			case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
			case "en" -> Optional.of(Locale.ENGLISH);
			default -> Optional.empty();
		};
	}

	private static @Nullable String lang(@Nullable String query) {
		return UriComponentsBuilder.newInstance()
			.query((query != null) ? query : "")
			.build()
			.getQueryParams()
			.getFirst("lang");
	}

}
