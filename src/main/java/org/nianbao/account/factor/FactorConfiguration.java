package org.nianbao.account.factor;

import java.nio.file.Path;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds the key under which the secrets of second factors are stored. */
@Configuration(proxyBeanMethods = false)
class FactorConfiguration {

	static final int KEY_BYTES = 32;

	private static final String ALGORITHM = "AES";

	@Bean
	SecretCipher secretCipher(@Value("${nianbao.second-factor.key:}") String configured,
			@Value("${nianbao.data:data}") Path data, Environment environment) {
		if (!configured.isBlank()) {
			return new SecretCipher(new SecretKeySpec(decode(configured.strip()), ALGORITHM));
		}
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			throw new UnusableFactorKeyException(
					"With the profile \"production\" Nianbao needs a key under which it stores second factors.");
		}
		return new SecretCipher(new SecretKeySpec(FactorKeyFile.in(data), ALGORITHM));
	}

	private static byte[] decode(String configured) {
		try {
			byte[] key = Base64.getDecoder().decode(configured);
			if (key.length == KEY_BYTES) {
				return key;
			}
		}
		catch (IllegalArgumentException ex) {
			// The message of the decoder would show a part of the key.
		}
		throw new UnusableFactorKeyException(
				"The key in nianbao.second-factor.key is not Base64 of " + KEY_BYTES + " bytes.");
	}

	@Bean
	OneTimeCodes oneTimeCodes() {
		return new OneTimeCodes();
	}

}
