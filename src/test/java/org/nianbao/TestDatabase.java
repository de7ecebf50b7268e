package org.nianbao;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives every test context that imports it an empty database of its own, on the one
 * PostgreSQL that the tests share.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	JdbcConnectionDetails testDatabase() {
		return TestServer.createDatabase();
	}

}
