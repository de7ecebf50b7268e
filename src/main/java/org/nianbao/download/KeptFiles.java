package org.nianbao.download;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.nianbao.document.ReportFileKind;
import org.nianbao.document.ReportFiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that were made of frozen reports, by the SHA-256 of the report's content. The
 * newest ones are kept; any can be made again.
 */
@Component
class KeptFiles {

	/** How many are kept: about 500 MB. */
	static final int MOST = 10_000;

	/** One with many pictures is made anew each time. */
	private static final int LARGEST = 4 * 1024 * 1024;

	private final JdbcClient database;

	private final Clock clock;

	KeptFiles(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The file that was made of a content; empty if none is kept. */
	Optional<byte[]> find(String hash, ReportFileKind kind) {
		return this.database
			.sql("SELECT body FROM kept_file WHERE content_hash = :hash AND kind = :kind AND writer = :writer")
			.param("hash", hash)
			.param("kind", kind.name())
			.param("writer", ReportFiles.VERSION)
			.query(byte[].class)
			.optional();
	}

	/** Keeps a file, and as many of the newest ones as {@link #MOST} says. */
	void keep(String hash, ReportFileKind kind, byte[] file) {
		if (file.length > LARGEST) {
			return;
		}
		this.database.sql("""
				INSERT INTO kept_file (content_hash, kind, writer, body, made_at)
				VALUES (:hash, :kind, :writer, :body, :at) ON CONFLICT DO NOTHING
				""")
			.param("hash", hash)
			.param("kind", kind.name())
			.param("writer", ReportFiles.VERSION)
			.param("body", file)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.database.sql("DELETE FROM kept_file WHERE id <= (SELECT max(id) FROM kept_file) - :most")
			.param("most", MOST)
			.update();
	}

}
