package org.nianbao.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL that the application starts for itself and whose data it keeps. Being
 * the bean that tells the connection pool where to connect, it is closed after the pool
 * and everything that uses it.
 */
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String NAME = "nianbao";

	private static final String USER = "postgres";

	/** After a crash the server first replays what it had logged. */
	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	private final DataFolder data;

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(DataFolder data, EmbeddedPostgres server) {
		this.data = data;
		this.server = server;
	}

	/**
	 * Starts the server on the folder, on a free port of this machine only.
	 * @param path the folder that keeps the data; created where it is missing
	 * @throws UnusableDatabaseException if another application runs on the folder or the
	 * server does not start
	 */
	static EmbeddedDatabase start(Path path) {
		DataFolder data = DataFolder.take(path);
		try {
			new OrphanedServer(data).stop();
			logger.info("Starting the database (PostgreSQL), with its data in {}", data);
			EmbeddedDatabase database = new EmbeddedDatabase(data, launch(data));
			database.create();
			return database;
		}
		catch (IOException | SQLException | RuntimeException ex) {
			data.close();
			throw new UnusableDatabaseException(
					"The embedded database did not start: " + ex.getMessage(), "The reason stands at the end of "
							+ data.log() + ". You can also use a PostgreSQL of your own: set SPRING_DATASOURCE_URL.",
					ex);
		}
	}

	private static EmbeddedPostgres launch(DataFolder data) throws IOException {
		Redirect log = Redirect.appendTo(data.log().toFile());
		return EmbeddedPostgres.builder()
			.setDataDirectory(data.cluster())
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(data.programs().toFile())
			.setRegisterShutdownHook(false)
			.setPGStartupWait(LONGEST_START)
			.setOutputRedirector(log)
			.setErrorRedirector(log)
			// The library turns these off, which would lose what was acknowledged.
			.setServerConfig("fsync", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("timezone", "UTC")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			// Trigram search asks the system's locale which characters are letters.
			.setLocaleConfig("locale", systemLocale())
			.start();
	}

	/** The name by which the operating system knows a locale in UTF-8. */
	private static String systemLocale() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("mac")) {
			return "en_US.UTF-8";
		}
		return system.startsWith("windows") ? "en-US" : "C.UTF-8";
	}

	private void create() throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
			if (!found.next()) {
				statement.execute("CREATE DATABASE " + NAME);
			}
		}
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/" + NAME;
	}

	@Override
	public String getUsername() {
		return USER;
	}

	/** Empty: the server answers this machine only, without a password. */
	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.data.close();
		logger.info("The database is stopped");
	}

}
