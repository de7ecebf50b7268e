package org.nianbao.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that gets a file of heads each day: best on another machine, where whoever
 * administers the database can't reach.
 */
final class HeadsFolder {

	private static final Logger logger = LoggerFactory.getLogger(HeadsFolder.class);

	private final Path folder;

	private final HistoryHeads heads;

	private final Clock clock;

	HeadsFolder(Path folder, HistoryHeads heads, Clock clock) {
		this.folder = folder;
		this.heads = heads;
		this.clock = clock;
	}

	/** Writes today's file, whole or not at all, and never over one that is there. */
	void writeToday() {
		Path file = this.folder.resolve("history-heads-" + LocalDate.now(this.clock) + ".txt");
		if (Files.exists(file)) {
			return;
		}
		try {
			Files.createDirectories(this.folder);
			Path unfinished = Files.createTempFile(this.folder, ".history-heads-", ".tmp");
			Files.writeString(unfinished, this.heads.export());
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
			logger.info("The heads of the history are exported to {}", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
