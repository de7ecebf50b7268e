package org.nianbao.account;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For whom the classified protection scheme (等保) holds and what it asks for,
 * {@code nianbao.classified-protection.*}.
 *
 * @param offices the codes of the offices, for whose people and agencies it holds;
 * {@code all} for everybody; empty, as delivered, for nobody
 * @param passwordAge how old a password may become
 * @param attempts how many wrong passwords or codes in a row lock an account
 * @param lock how long it is locked
 */
@ConfigurationProperties("nianbao.classified-protection")
record ClassifiedProtectionProperties(@DefaultValue List<String> offices, @DefaultValue("90d") Duration passwordAge,
		@DefaultValue("5") int attempts, @DefaultValue("10m") Duration lock) {

	private static final String EVERYWHERE = "all";

	ClassifiedProtectionProperties {
		offices = offices.stream().filter((office) -> !office.isBlank()).toList();
	}

	/** Whether it holds for everybody. */
	boolean everywhere() {
		return this.offices.contains(EVERYWHERE);
	}

}
