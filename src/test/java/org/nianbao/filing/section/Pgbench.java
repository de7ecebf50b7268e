package org.nianbao.filing.section;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.filing.section.RecordedStatements.Recorded;
import org.nianbao.filing.section.RecordedStatements.Value;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL's own load generator, where it is installed (Debian's package
 * {@code postgresql}).
 */
final class Pgbench {

	private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

	private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

	private Pgbench() {
	}

	/**
	 * How often in a second each client's statements are gone through, all clients
	 * together.
	 * @param database where they are sent
	 * @param clients the statements of each client
	 * @param seconds how long
	 */
	static double rate(JdbcConnectionDetails database, List<List<Recorded>> clients, int seconds) throws Exception {
		Path script = Files.createTempFile("statements", ".sql");
		try {
			List<String> values = new ArrayList<>();
			Files.writeString(script, script(clients, values));
			URI address = URI.create(database.getJdbcUrl().substring("jdbc:".length()));
			ProcessBuilder command = new ProcessBuilder(program().toString(), "--no-vacuum", "--protocol=prepared",
					"--client=" + clients.size(), "--jobs=2", "--time=" + seconds, "--file=" + script,
					"--host=" + address.getHost(), "--port=" + address.getPort(),
					"--username=" + database.getUsername());
			for (int i = 0; i < values.size(); i++) {
				command.command().add("--define=" + variable(i) + "=" + values.get(i));
			}
			command.command().add(address.getPath().substring(1));
			command.environment().put("PGPASSWORD", database.getPassword());
			Process process = command.redirectErrorStream(true).start();
			String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			Matcher rate = RATE.matcher(told);
			if (process.waitFor() != 0 || !rate.find()) {
				throw new IllegalStateException(told);
			}
			return Double.parseDouble(rate.group(1));
		}
		finally {
			Files.delete(script);
		}
	}

	/** Values are sent beside their statements, as the driver sends them. */
	private static String script(List<List<Recorded>> clients, List<String> values) {
		StringBuilder script = new StringBuilder();
		for (int client = 0; client < clients.size(); client++) {
			script.append((client == 0) ? "\\if" : "\\elif").append(" :client_id = ").append(client).append('\n');
			clients.get(client).forEach((statement) -> script.append(oneLine(statement, values)).append(";\n"));
		}
		return script.append("\\endif\n").toString();
	}

	private static String oneLine(Recorded statement, List<String> values) {
		String sql = statement.sql().lines().map(String::strip).collect(Collectors.joining(" "));
		for (Value value : statement.values()) {
			sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(place(value, values)));
		}
		return sql;
	}

	private static String place(Value value, List<String> values) {
		if (value.text() == null) {
			return "NULL";
		}
		values.add(value.text());
		String place = ":" + variable(values.size() - 1);
		return (value.type() != null) ? "CAST(" + place + " AS " + value.type() + ")" : place;
	}

	private static String variable(int number) {
		return "value" + number;
	}

	private static Path program() throws IOException {
		try (Stream<Path> versions = Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
			return versions.map((version) -> version.resolve("bin/pgbench"))
				.filter(Files::isExecutable)
				.sorted()
				.findFirst()
				.orElseThrow(
						() -> new IllegalStateException("pgbench is not installed: install the package postgresql"));
		}
	}

}
