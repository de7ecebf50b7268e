package org.nianbao.data;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.nianbao.shared.OfficialTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of whole years as they were made. One that holds something corrected or taken
 * down since is not given out.
 */
@Component
@Transactional(readOnly = true)
class BulkFiles {

	private static final String CURRENT = """
			SELECT id, year, holds, kind, reports, size, sha256, made_at FROM bulk_file f
			WHERE reports = (SELECT count(*) FROM current_publication c
			  WHERE c.year = f.year AND c.publication_id <= f.last_publication)
			""";

	private final JdbcClient database;

	BulkFiles(JdbcClient database) {
		this.database = database;
	}

	/** All that can be had, the newest year first. */
	List<BulkFile> all() {
		return query(this.database.sql(CURRENT + " ORDER BY year DESC, holds, kind")).list();
	}

	/** The file of that name, if it can be had. */
	Optional<BulkFile> find(int year, BulkTable table, String kind) {
		return query(this.database.sql(CURRENT + " AND year = :year AND holds = :holds AND kind = :kind")
			.param("year", year)
			.param("holds", table.code())
			.param("kind", kind)).optional();
	}

	/** Writes out the file, part by part. */
	void copy(BulkFile file, OutputStream target) throws IOException {
		for (int number = 0;; number++) {
			Optional<byte[]> part = this.database
				.sql("SELECT body FROM bulk_part WHERE file_id = :file AND number = :number")
				.param("file", file.id())
				.param("number", number)
				.query(byte[].class)
				.optional();
			if (part.isEmpty()) {
				return;
			}
			target.write(part.get());
		}
	}

	private static JdbcClient.MappedQuerySpec<BulkFile> query(JdbcClient.StatementSpec statement) {
		return statement.query((row, number) -> new BulkFile(row.getLong("id"), row.getInt("year"),
				BulkTable.ofCode(row.getString("holds")), row.getString("kind"), row.getInt("reports"),
				row.getLong("size"), row.getString("sha256"),
				OfficialTime.of(row.getObject("made_at", OffsetDateTime.class).toInstant())));
	}

}
