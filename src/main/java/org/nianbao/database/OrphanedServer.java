package org.nianbao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.zonky.test.db.postgres.util.LinuxUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that goes on running when the application that started it was killed. It is
 * stopped the way PostgreSQL wants it; its <code>postmaster.pid</code> is never deleted,
 * because two servers on one cluster destroy it.
 */
final class OrphanedServer {

	private static final Logger logger = LoggerFactory.getLogger(OrphanedServer.class);

	private static final String LONGEST_STOP_IN_SECONDS = "60";

	private final DataFolder data;

	OrphanedServer(DataFolder data) {
		this.data = data;
	}

	/**
	 * Stops the server if one runs on the data.
	 * @throws UnusableDatabaseException if it runs on and can't be stopped
	 */
	void stop() throws IOException {
		Optional<Path> server = running();
		if (server.isEmpty()) {
			return;
		}
		logger.info("Stopping the database that an earlier, killed run left behind");
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL's programs refuse to run as root.
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(server.get().resolveSibling("pg_ctl").toString(), "-D", this.data.cluster().toString(),
				"stop", "-m", "fast", "-w", "-t", LONGEST_STOP_IN_SECONDS));
		Redirect log = Redirect.appendTo(this.data.log().toFile());
		Process stopping = new ProcessBuilder(command).redirectOutput(log).redirectErrorStream(true).start();
		if (exitCode(stopping) != 0) {
			throw new UnusableDatabaseException(
					"The database that an earlier run left behind in " + this.data + " can't be stopped.",
					"Stop its process postgres, whose number is the first line of "
							+ this.data.cluster().resolve("postmaster.pid") + ", then start again.");
		}
	}

	/**
	 * The program file of the server that runs on the data. A process number can have
	 * gone to another program since, so only one that was unpacked here counts.
	 */
	private Optional<Path> running() throws IOException {
		Path numberFile = this.data.cluster().resolve("postmaster.pid");
		if (Files.notExists(numberFile) || Files.notExists(this.data.programs())) {
			return Optional.empty();
		}
		long number = Long.parseLong(Files.readAllLines(numberFile).getFirst().strip());
		Path programs = this.data.programs().toRealPath();
		return ProcessHandle.of(number)
			.flatMap((process) -> process.info().command())
			.map(OrphanedServer::realPath)
			.filter((program) -> program.startsWith(programs));
	}

	private static Path realPath(String program) {
		try {
			return Path.of(program).toRealPath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int exitCode(Process process) {
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the database stops", ex);
		}
	}

}
