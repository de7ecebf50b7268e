package org.nianbao.database;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says in a sentence that the configured database does not answer or does not let the
 * application in.
 */
final class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private final Environment environment;

	UnreachableDatabaseAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (!refusesConnection(cause.getSQLState())) {
			return null;
		}
		String address = this.environment.getProperty("spring.datasource.url", "(embedded)");
		return new FailureAnalysis("The database " + address + " can't be used: " + cause.getMessage(),
				"Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD,"
						+ " and that the database is running.",
				cause);
	}

	/**
	 * Classes of SQL states: 08 no connection, 28 wrong user or password, 3D no such
	 * database, 57P03 still starting.
	 */
	private static boolean refusesConnection(@Nullable String state) {
		return state != null && Stream.of("08", "28", "3D", "57P03").anyMatch(state::startsWith);
	}

}
