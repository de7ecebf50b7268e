package org.nianbao.database;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DurabilityCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "fsync", "full_page_writes", "synchronous_commit" })
	void refusesADatabaseThatMayForget(String setting) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig(setting, "off");
		try (EmbeddedPostgres server = builder.start()) {
			DataSource dataSource = server.getPostgresDatabase();
			assertThatExceptionOfType(UnusableDatabaseException.class)
				.isThrownBy(() -> new DurabilityCheck(dataSource).afterPropertiesSet())
				.withMessage(
						"The database runs with " + setting + " = off, so that a crash could lose what was confirmed.");
		}
	}

}
