package org.nianbao.history;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds the keys of the history. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistoryProperties.class)
class HistoryConfiguration {

	/** Never a public bean: whoever has the keys can write any history. */
	@Bean
	HistoryKeys historyKeys(HistoryProperties properties, @Value("${nianbao.data:data}") Path data,
			Environment environment) {
		List<String> configured = properties.keys().stream().filter((key) -> !key.isBlank()).toList();
		if (!configured.isEmpty()) {
			return configured(configured);
		}
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			throw new UnusableHistoryKeyException(
					"With the profile \"production\" Nianbao needs a key with which to seal the history.");
		}
		return new HistoryKeys(List.of(KeyFile.in(data)));
	}

	private static HistoryKeys configured(List<String> keys) {
		try {
			return new HistoryKeys(keys.stream().map(Base64.getDecoder()::decode).toList());
		}
		catch (IllegalArgumentException ex) {
			// The message of the decoder would show a part of the key.
			throw new UnusableHistoryKeyException(
					"A key of the history in nianbao.history.keys is not Base64 of at least " + Seal.SHORTEST_KEY
							+ " bytes.");
		}
	}

}
