package org.nianbao.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Joins the message files of all modules: one pair of files per module. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

	private static final String SUFFIX = ".properties";

	@Bean
	MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setDefaultEncoding(StandardCharsets.UTF_8.name());
		source.setFallbackToSystemLocale(false);
		source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		source.setBasenames(Arrays.stream(resources.getResources("classpath:messages/*" + SUFFIX))
			.map((file) -> baseName(Objects.requireNonNull(file.getFilename())))
			.distinct()
			.toArray(String[]::new));
		return source;
	}

	private static String baseName(String file) {
		return "messages/" + file.substring(0, file.length() - SUFFIX.length()).replaceFirst("_en$", "");
	}

}
