package org.nianbao.database;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses a server that may forget what it has confirmed: a receipt that a crash can undo
 * is none.
 */
@Component
class DurabilityCheck implements InitializingBean {

	private final JdbcClient database;

	DurabilityCheck(DataSource dataSource) {
		this.database = JdbcClient.create(dataSource);
	}

	@Override
	public void afterPropertiesSet() {
		List<String> unsafe = this.database.sql("""
				SELECT name FROM pg_settings
				WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
				ORDER BY name
				""").query(String.class).list();
		if (!unsafe.isEmpty()) {
			throw new UnusableDatabaseException(
					"The database runs with " + String.join(" = off, ", unsafe)
							+ " = off, so that a crash could lose what was confirmed.",
					"Switch " + String.join(", ", unsafe) + " on in the server's settings, then start again.");
		}
	}

}
