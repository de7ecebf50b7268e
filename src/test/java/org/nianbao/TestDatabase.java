package org.nianbao;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives every test context that imports it an empty database of its own, on the one
 * PostgreSQL that the tests share. Jobs don't run in the background: a test does their
 * work itself, when it wants.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	JdbcConnectionDetails testDatabase() {
		return TestServer.createDatabase();
	}

	@Bean
	DbSchedulerStarter noJobsInTheBackground() {
		return () -> {
		};
	}

}
