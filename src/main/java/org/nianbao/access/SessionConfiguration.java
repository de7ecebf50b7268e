package org.nianbao.access;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Puts {@link OccasionalSessions} before the stored ones. An auto-configuration, because
 * Spring Boot sets up no sessions in the database where it sees others already.
 */
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class SessionConfiguration {

	@Bean
	@Primary
	OccasionalSessions<?> occasionalSessions(JdbcIndexedSessionRepository stored) {
		return new OccasionalSessions<>(stored);
	}

}
