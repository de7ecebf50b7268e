package org.nianbao.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Runs the embedded database where neither <code>spring.datasource.url</code> nor another
 * bean says which database to use. An auto-configuration, because only those see all
 * other beans before they decide.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseConfigured.class)
class EmbeddedDatabaseConfiguration {

	@Bean
	@ConditionalOnMissingBean(JdbcConnectionDetails.class)
	EmbeddedDatabase embeddedDatabase(@Value("${nianbao.data:data}") Path data, Environment environment) {
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			throw new UnusableDatabaseException(
					"With the profile \"production\" Nianbao does not run on its embedded database.",
					"Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
							+ " to a PostgreSQL 18 that is backed up.");
		}
		return EmbeddedDatabase.start(data);
	}

	static final class NoDatabaseConfigured extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean configured = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
			return new ConditionOutcome(!configured,
					ConditionMessage.of("spring.datasource.url is%s set", configured ? "" : " not"));
		}

	}

}
