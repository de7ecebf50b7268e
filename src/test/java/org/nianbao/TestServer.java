package org.nianbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The one PostgreSQL of a test run: a container where a Docker engine answers, else the
 * embedded one. It starts with the first database asked for.
 */
public final class TestServer {

	private static final String LOCALE = "C.UTF-8";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final String address;

	private final String user;

	private final String password;

	private TestServer(String address, String user, String password) {
		this.address = address;
		this.user = user;
		this.password = password;
	}

	/** An empty database that nobody else uses. */
	public static JdbcConnectionDetails createDatabase() {
		TestServer server = Holder.SERVER;
		String name = "test_" + DATABASES.incrementAndGet();
		try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return server.connection(name);
	}

	/**
	 * A database whose data stays in a folder, on a server of its own: empty the first
	 * time.
	 */
	public static JdbcConnectionDetails keptDatabase(Path folder) {
		TestServer server = startEmbedded(
				(settings) -> settings.setDataDirectory(folder.toAbsolutePath()).setCleanDataDirectory(false));
		try (Connection connection = server.connect();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'kept'")) {
			if (!found.next()) {
				statement.execute("CREATE DATABASE kept");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return server.connection("kept");
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.address + "postgres", this.user, this.password);
	}

	private JdbcConnectionDetails connection(String database) {
		return new TestConnection(this.address + database, this.user, this.password);
	}

	private static TestServer start() {
		return DockerClientFactory.instance().isDockerAvailable() ? startContainer() : startEmbedded((settings) -> {
		});
	}

	@SuppressWarnings("resource")
	private static TestServer startContainer() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withDatabaseName("postgres")
			.withEnv("POSTGRES_INITDB_ARGS",
					"--locale-provider=builtin --builtin-locale=" + LOCALE + " --locale=" + LOCALE)
			.withCommand("postgres", "-c", "max_connections=300");
		container.start();
		String address = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
		return new TestServer(address, container.getUsername(), container.getPassword());
	}

	private static TestServer startEmbedded(Consumer<EmbeddedPostgres.Builder> settings) {
		try {
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
				.setServerConfig("fsync", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("synchronous_commit", "on")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", LOCALE)
				.setLocaleConfig("locale", LOCALE)
				.setRegisterShutdownHook(false);
			settings.accept(builder);
			EmbeddedPostgres server = builder.start();
			SpringApplication.getShutdownHandlers().add(() -> close(server));
			return new TestServer("jdbc:postgresql://localhost:" + server.getPort() + "/", "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(EmbeddedPostgres server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record TestConnection(String getJdbcUrl, String getUsername,
			String getPassword) implements JdbcConnectionDetails {
	}

	private static final class Holder {

		static final TestServer SERVER = start();

	}

}
