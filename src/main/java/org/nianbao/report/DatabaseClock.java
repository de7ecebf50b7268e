package org.nianbao.report;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL's clock, the one clock that all instances share. What happens to a revision
 * is timed by it, to the millisecond.
 */
@Component
class DatabaseClock {

	private final JdbcClient database;

	DatabaseClock(JdbcClient database) {
		this.database = database;
	}

	Instant now() {
		return this.database.sql("SELECT date_trunc('milliseconds', clock_timestamp())")
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

}
