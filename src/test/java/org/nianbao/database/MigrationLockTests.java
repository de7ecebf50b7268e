package org.nianbao.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How long migrations wait for those who work, and those for each other. */
@SpringBootTest
@Import(TestDatabase.class)
class MigrationLockTests {

	@Autowired
	private HikariDataSource database;

	@Autowired
	private List<JavaMigration> written;

	@Test
	void aMigrationGivesUpInsteadOfBlockingThoseWhoWork() throws SQLException {
		Flyway migrations = Flyway.configure()
			.dataSource(this.database)
			.locations("classpath:db/migration", "classpath:org/nianbao/database/migration")
			.javaMigrations(this.written.toArray(JavaMigration[]::new))
			.load();
		try (Connection working = this.database.getConnection(); Statement statement = working.createStatement()) {
			working.setAutoCommit(false);
			statement.execute("SELECT * FROM reminder");
			assertThatExceptionOfType(FlywayException.class).isThrownBy(migrations::migrate)
				.withMessageContaining("lock timeout");
			working.rollback();
		}
		assertThat(lockTimeouts()).containsExactly("0");
	}

	@Test
	void aMigrationLeavesNoLimitOnTheConnectionsOfTheApplication() throws SQLException {
		assertThat(lockTimeouts()).containsExactly("0");
	}

	/** The different limits of all connections that the application has. */
	private Set<String> lockTimeouts() throws SQLException {
		Set<String> found = new HashSet<>();
		List<Connection> taken = new ArrayList<>();
		try {
			for (int each = 0; each < this.database.getMaximumPoolSize(); each++) {
				Connection connection = this.database.getConnection();
				taken.add(connection);
				try (Statement statement = connection.createStatement();
						ResultSet shown = statement.executeQuery("SHOW lock_timeout")) {
					shown.next();
					found.add(shown.getString(1));
				}
			}
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		return found;
	}

}
