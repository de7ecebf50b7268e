package org.nianbao.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where pictures are kept: by report and SHA-256. */
@Repository
class PictureStore {

	private static final String OF_REPORT = """
			FROM picture p JOIN report r ON r.id = p.report_id
			WHERE r.agency_code = :agency AND r.year = :year AND r.scope = :scope
			""";

	private static final String SUBMITTED = """
			 AND EXISTS (SELECT FROM submission_picture s WHERE s.report_id = p.report_id AND s.hash = p.hash)
			""";

	private final JdbcClient database;

	private final History history;

	private final Clock clock;

	PictureStore(JdbcClient database, History history, Clock clock) {
		this.database = database;
		this.history = history;
		this.clock = clock;
	}

	/** Keeps a picture; one that is there already is kept anew. */
	@Transactional
	void add(ReportKey report, Picture picture, Actor actor) {
		this.database.sql("""
				INSERT INTO picture (report_id, hash, kind, width, height, body, kept_at)
				SELECT id, :hash, :kind, :width, :height, :body, :now FROM report
				WHERE agency_code = :agency AND year = :year AND scope = :scope
				ON CONFLICT (report_id, hash) DO UPDATE SET kept_at = EXCLUDED.kept_at
				""")
			.param("hash", picture.hash())
			.param("kind", picture.kind().name())
			.param("width", picture.width())
			.param("height", picture.height())
			.param("body", picture.body())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.params(parameters(report))
			.update();
		this.history.record(Act.of(actor, "picture.keep", Subject.report(report.toString()))
			.became("hash", picture.hash())
			.became("bytes", picture.body().length));
	}

	/**
	 * A picture of a report. Bytes that are not those of the hash are none.
	 * @param submitted whether a submission must show it
	 */
	Optional<Picture> find(ReportKey report, String hash, boolean submitted) {
		return this.database.sql("SELECT p.* " + OF_REPORT + " AND p.hash = :hash" + (submitted ? SUBMITTED : ""))
			.params(parameters(report))
			.param("hash", hash)
			.query(PictureStore::picture)
			.optional()
			.filter((picture) -> PictureMaker.hash(picture.body()).equals(hash));
	}

	/** The SHA-256 of all pictures of a report. */
	Set<String> hashes(ReportKey report) {
		return this.database.sql("SELECT p.hash " + OF_REPORT).params(parameters(report)).query(String.class).set();
	}

	/** How many points the pictures of a report are wide and high, by SHA-256. */
	Map<String, PictureSize> sizes(ReportKey report) {
		Map<String, PictureSize> sizes = new HashMap<>();
		this.database.sql("SELECT p.hash, p.width, p.height " + OF_REPORT).params(parameters(report)).query((row) -> {
			sizes.put(row.getString("hash"), new PictureSize(row.getInt("width"), row.getInt("height")));
		});
		return sizes;
	}

	/** Ties pictures to the submission that shows them. */
	@Transactional
	void freeze(String receipt, Set<String> hashes) {
		this.database.sql("""
				INSERT INTO submission_picture (submission_id, report_id, hash)
				SELECT id, report_id, unnest(CAST(:hashes AS text[])) FROM submission WHERE receipt_number = :receipt
				""").param("receipt", receipt).param("hashes", hashes.toArray(String[]::new)).update();
	}

	/**
	 * Removes the pictures that no submission shows and no text has shown for a while.
	 */
	@Transactional
	void removeUnused(Instant since) {
		List<Act> removed = this.database.sql("""
				WITH removed AS (DELETE FROM picture p USING report r WHERE r.id = p.report_id AND p.kept_at < :since
				  AND NOT EXISTS (SELECT FROM submission_picture s WHERE s.report_id = p.report_id AND s.hash = p.hash)
				  AND NOT EXISTS (SELECT FROM revision v JOIN revision_text t ON t.revision_id = v.id
				    WHERE v.report_id = p.report_id AND position(p.hash IN t.body) > 0)
				  AND NOT EXISTS (SELECT FROM revision v JOIN edit_log e ON e.revision_id = v.id
				    WHERE v.report_id = p.report_id AND e.at >= :since AND position(p.hash IN e.before_edit) > 0)
				RETURNING r.agency_code, r.year, r.scope, p.hash)
				SELECT agency_code, year, scope, string_agg(hash, ' ' ORDER BY hash) AS hashes FROM removed
				GROUP BY agency_code, year, scope
				""")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query((row, number) -> Act.of(Actor.APPLICATION, "picture.remove", Subject.report(key(row).toString()))
				.was("hashes", row.getString("hashes")))
			.list();
		if (!removed.isEmpty()) {
			this.history.recordAll(removed);
		}
	}

	private static Map<String, Object> parameters(ReportKey report) {
		return Map.of("agency", report.agency(), "year", report.year().value(), "scope", report.scope().name());
	}

	private static ReportKey key(ResultSet row) throws SQLException {
		return new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
				ReportScope.valueOf(row.getString("scope")));
	}

	private static Picture picture(ResultSet row, int number) throws SQLException {
		return new Picture(row.getString("hash"), PictureKind.valueOf(row.getString("kind")), row.getInt("width"),
				row.getInt("height"), row.getBytes("body"));
	}

}
