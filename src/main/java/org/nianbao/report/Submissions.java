package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.shared.OfficialTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen submissions; only ever added to. */
@Repository
class Submissions {

	private static final String SELECT = """
			SELECT id, receipt_number, number, received_at, content_hash, submitted_by, submitted_by_name
			FROM submission
			""";

	private final JdbcClient database;

	Submissions(JdbcClient database) {
		this.database = database;
	}

	/** Freezes a revision's content. The caller holds the revision's lock. */
	Submission add(Revision revision, UUID idempotencyKey, ReportContent content, Actor actor, Instant at) {
		Report report = revision.report();
		int number = this.database.sql("SELECT coalesce(max(number), 0) + 1 FROM submission WHERE report_id = :report")
			.param("report", report.id())
			.query(Integer.class)
			.single();
		Receipt receipt = new Receipt(report.key() + "-" + number, number, OfficialTime.of(at),
				CanonicalForm.hash(content), actor.name());
		long id = this.database
			.sql("""
					INSERT INTO submission (report_id, revision_id, number, idempotency_key, receipt_number, received_at,
					  content, content_hash, submitted_by, submitted_by_name)
					VALUES (:report, :revision, :number, :key, :receipt, :at, CAST(:content AS jsonb), :hash, :account, :name)
					RETURNING id
					""")
			.param("report", report.id())
			.param("revision", revision.id())
			.param("number", number)
			.param("key", idempotencyKey)
			.param("receipt", receipt.number())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("content", ContentJson.write(content))
			.param("hash", receipt.hash())
			.param("account", actor.account())
			.param("name", actor.name())
			.query(Long.class)
			.single();
		return new Submission(id, actor.account(), receipt);
	}

	/** The submission that was made with that key, or empty if none was. */
	Optional<Submission> withKey(long revision, UUID idempotencyKey) {
		return this.database.sql(SELECT + "WHERE revision_id = :revision AND idempotency_key = :key")
			.param("revision", revision)
			.param("key", idempotencyKey)
			.query(Submissions::submission)
			.optional();
	}

	/** The newest submission of a revision, or empty if it was never submitted. */
	Optional<Submission> newest(long revision) {
		return this.database.sql(SELECT + "WHERE revision_id = :revision ORDER BY number DESC LIMIT 1")
			.param("revision", revision)
			.query(Submissions::submission)
			.optional();
	}

	/** The submission of that number of a report, or empty if there is none. */
	Optional<Submission> numbered(long report, int number) {
		return this.database.sql(SELECT + "WHERE report_id = :report AND number = :number")
			.param("report", report)
			.param("number", number)
			.query(Submissions::submission)
			.optional();
	}

	/** The content of a submission as it was frozen. */
	ReportContent content(long submission) {
		return ContentJson.read(this.database.sql("SELECT content FROM submission WHERE id = :id")
			.param("id", submission)
			.query(String.class)
			.single());
	}

	static Receipt receipt(ResultSet row) throws SQLException {
		return new Receipt(row.getString("receipt_number"), row.getInt("number"),
				OfficialTime.of(row.getObject("received_at", OffsetDateTime.class).toInstant()),
				row.getString("content_hash"), row.getString("submitted_by_name"));
	}

	private static Submission submission(ResultSet row, int number) throws SQLException {
		return new Submission(row.getLong("id"), row.getLong("submitted_by"), receipt(row));
	}

	/**
	 * A stored submission without its content.
	 *
	 * @param submittedBy the account of the person who submitted
	 */
	record Submission(long id, long submittedBy, Receipt receipt) {
	}

}
