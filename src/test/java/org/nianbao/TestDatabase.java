package org.nianbao;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import jakarta.persistence.EntityManagerFactory;
import org.nianbao.history.HistoryGuard;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives every test context that imports it an empty database of its own, on the one
 * PostgreSQL that the tests share. Jobs don't run in the background: a test does their
 * work itself, when it wants. What changes something must leave its entry in the history.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	JdbcConnectionDetails testDatabase() {
		return TestServer.createDatabase();
	}

	@Bean
	HistoryGuard historyGuard(ObjectProvider<JdbcClient> database, ObjectProvider<EntityManagerFactory> entities) {
		return new HistoryGuard(database, entities);
	}

	@Bean
	DbSchedulerStarter noJobsInTheBackground() {
		return () -> {
		};
	}

}
