package org.nianbao.search;

import java.nio.file.Path;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.nianbao.TestServer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The database of many reports: an empty one each time, or one whose data stays in the
 * folder that {@code -Dkept} names, so that it is filled only once.
 */
@TestConfiguration(proxyBeanMethods = false)
class ScaleDatabase {

	@Bean
	JdbcConnectionDetails scaleDatabase() {
		String folder = System.getProperty("kept", "");
		return folder.isEmpty() ? TestServer.createDatabase() : TestServer.keptDatabase(Path.of(folder));
	}

	@Bean
	DbSchedulerStarter noJobsBesideTheMeasurement() {
		return () -> {
		};
	}

}
