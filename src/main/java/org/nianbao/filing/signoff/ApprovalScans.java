package org.nianbao.filing.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.nianbao.filing.OpenReport;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scans of approval sheets. They are kept for good, for the agency alone, and are
 * never published.
 */
@Repository
class ApprovalScans {

	private final JdbcClient database;

	private final History history;

	private final Clock clock;

	ApprovalScans(JdbcClient database, History history, Clock clock) {
		this.database = database;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Keeps a scan.
	 * @param hash the SHA-256 of the content that the sheet speaks of
	 */
	@Transactional
	void add(OpenReport report, String hash, String fileName, ScanKind kind, byte[] body, Actor actor) {
		this.database.sql("""
				INSERT INTO approval_scan (id, revision_id, content_hash, file_name, media_type, body, uploaded_by,
				  uploaded_by_name, uploaded_at)
				VALUES (:id, :revision, :hash, :fileName, :mediaType, :body, :account, :name, :now)
				""")
			.param("id", UUID.randomUUID())
			.param("revision", report.revision())
			.param("hash", hash)
			.param("fileName", fileName)
			.param("mediaType", kind.mediaType())
			.param("body", body)
			.param("account", actor.account())
			.param("name", actor.name())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.history.record(Act.of(actor, "filing.upload-scan", Subject.report(report.key().toString()))
			.became("revision", report.status().number())
			.became("hash", hash)
			.became("file", fileName));
	}

	/** The scans for a revision, the newest first. */
	List<ApprovalScan> of(long revision) {
		return this.database.sql("""
				SELECT id, content_hash, file_name, media_type, uploaded_by_name, uploaded_at FROM approval_scan
				WHERE revision_id = :revision ORDER BY uploaded_at DESC, id
				""").param("revision", revision).query(ApprovalScans::scan).list();
	}

	/** The body of a scan, if it is one for that revision. */
	Optional<byte[]> body(long revision, UUID id) {
		return this.database.sql("SELECT body FROM approval_scan WHERE revision_id = :revision AND id = :id")
			.param("revision", revision)
			.param("id", id)
			.query((row, number) -> row.getBytes("body"))
			.optional();
	}

	private static ApprovalScan scan(ResultSet row, int number) throws SQLException {
		return new ApprovalScan(row.getObject("id", UUID.class), row.getString("content_hash"),
				row.getString("file_name"), row.getString("media_type"), row.getString("uploaded_by_name"),
				row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
	}

}
