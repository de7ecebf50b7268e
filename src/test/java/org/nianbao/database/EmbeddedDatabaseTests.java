package org.nianbao.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTests {

	@TempDir
	private Path data;

	@Test
	void keepsItsDataOverARestart() throws IOException {
		try (EmbeddedDatabase first = EmbeddedDatabase.start(this.data)) {
			connect(first).sql("CREATE TABLE kept AS SELECT '年报' AS word").update();
		}
		try (EmbeddedDatabase second = EmbeddedDatabase.start(this.data)) {
			assertThat(connect(second).sql("SELECT word FROM kept").query(String.class).single()).isEqualTo("年报");
		}
	}

	@Test
	void losesNothingThatWasConfirmed() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.data)) {
			new DurabilityCheck(dataSource(database)).afterPropertiesSet();
			assertThat(connect(database).sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
		}
	}

	@Test
	void takesChineseCharactersForLettersInTrigramSearch() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.data)) {
			JdbcClient client = connect(database);
			client.sql("CREATE EXTENSION pg_trgm").update();
			assertThat(client.sql("SELECT cardinality(show_trgm('政府信息公开'))").query(Integer.class).single())
				.isEqualTo(7);
		}
	}

	@Test
	void takesOverFromARunThatWasKilled() throws IOException, InterruptedException {
		Process killed = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), RunToBeKilled.class.getName(), this.data.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String leftBehind;
		try (BufferedReader output = killed.inputReader()) {
			leftBehind = output.lines().filter((line) -> line.startsWith("jdbc:")).findFirst().orElseThrow();
			killed.destroyForcibly().waitFor();
		}
		assertThat(answers(leftBehind)).as("the server survives the application").isTrue();

		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.data)) {
			assertThat(answers(leftBehind)).isFalse();
			assertThat(connect(database).sql("SELECT word FROM kept").query(String.class).single()).isEqualTo("回执");
		}
	}

	@Test
	void refusesAFolderOnWhichAnotherOneRuns() {
		try (DataFolder other = DataFolder.take(this.data)) {
			assertThatExceptionOfType(UnusableDatabaseException.class)
				.isThrownBy(() -> EmbeddedDatabase.start(this.data))
				.withMessage("Another Nianbao is running on the data in " + other + ".");
		}
	}

	private static boolean answers(String address) {
		try (Connection connection = DriverManager.getConnection(address, "postgres", "")) {
			return connection.isValid(5);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static JdbcClient connect(EmbeddedDatabase database) {
		return JdbcClient.create(dataSource(database));
	}

	private static DriverManagerDataSource dataSource(EmbeddedDatabase database) {
		return new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	/** Writes one row, says where, and waits to be killed. */
	static final class RunToBeKilled {

		public static void main(String[] arguments) throws IOException {
			EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
			connect(database).sql("CREATE TABLE kept AS SELECT '回执' AS word").update();
			System.out.println(database.getJdbcUrl());
			System.in.read();
		}

	}

}
