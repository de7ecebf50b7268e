package org.nianbao.format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Loads the editions at start; a file that can't be used stops the application. */
@Configuration(proxyBeanMethods = false)
class FormatConfiguration {

	@Bean
	Editions editions(ResourcePatternResolver resources) throws IOException {
		List<Edition> editions = new ArrayList<>();
		for (Resource resource : resources.getResources("classpath:formats/*.yaml")) {
			try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
				editions.add(EditionFile.read(Objects.requireNonNullElse(resource.getFilename(), "edition"), reader));
			}
		}
		return new Editions(editions);
	}

}
