package org.nianbao.database;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class EmbeddedDatabaseConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(EmbeddedDatabaseConfiguration.class));

	@TempDir
	private Path data;

	@Test
	void startsADatabaseInTheGivenFolderWhereNoneIsConfigured() {
		this.runner.withPropertyValues("nianbao.data=" + this.data.resolve("own")).run((context) -> {
			assertThat(context).hasSingleBean(JdbcConnectionDetails.class);
			assertThat(this.data.resolve("own/postgresql/PG_VERSION")).hasContent("18");
		});
	}

	@Test
	void startsNoneWhereADatabaseIsConfigured() {
		this.runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/nianbao")
			.run((context) -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
	}

	@Test
	void startsNoneWhereAnotherBeanSaysWhichToUse() {
		this.runner.withBean(JdbcConnectionDetails.class, () -> mock(JdbcConnectionDetails.class))
			.run((context) -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
	}

	@Test
	void refusesTheEmbeddedDatabaseInProduction() {
		this.runner.withPropertyValues("spring.profiles.active=production", "nianbao.data=" + this.data)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnusableDatabaseException.class)
				.hasMessage("With the profile \"production\" Nianbao does not run on its embedded database."));
	}

}
