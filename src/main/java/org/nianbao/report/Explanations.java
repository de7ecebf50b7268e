package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.nianbao.content.PlainText;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.Explanation.About;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agencies say about findings that must be explained. An explanation belongs to the
 * report and stays with it over its revisions; which findings there are, and which of
 * them need one, this module does not know.
 */
@Service
public class Explanations {

	private static final String SELECT = """
			SELECT DISTINCT ON (e.rule, e.place, e.left_side, e.right_side)
			  e.id, e.rule, e.place, e.left_side, e.right_side, e.reason, e.account_name, e.at
			FROM explanation e JOIN report p ON p.id = e.report_id
			WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope AND e.at <= :until
			ORDER BY e.rule, e.place, e.left_side, e.right_side, e.id DESC
			""";

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final Revisions revisions;

	private final History history;

	Explanations(JdbcClient database, JdbcTemplate batches, Revisions revisions, History history) {
		this.database = database;
		this.batches = batches;
		this.revisions = revisions;
		this.history = history;
	}

	/**
	 * Explains findings. One that was explained with the same words already is left
	 * alone.
	 * @param reasons the reasons by what they are about
	 * @return whether the revision can be edited; if not, nothing was kept
	 * @throws IllegalArgumentException if a text says too little or too much to be a
	 * reason
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public boolean explain(long revision, Map<About, String> reasons, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		if (!locked.state().isEditable()) {
			return false;
		}
		Map<About, Explanation> known = of(locked.report().key());
		Map<About, String> fresh = new LinkedHashMap<>();
		reasons.forEach((about, text) -> {
			String reason = PlainText.paragraphs(text);
			if (!Explanation.isReason(reason)) {
				throw new IllegalArgumentException("not a reason: " + reason.length() + " characters");
			}
			Explanation before = known.get(about);
			if (before == null || !before.reason().equals(reason)) {
				fresh.put(about, reason);
			}
		});
		if (!fresh.isEmpty()) {
			store(locked, fresh, actor);
		}
		return true;
	}

	private void store(Revision revision, Map<About, String> reasons, Actor actor) {
		this.batches.batchUpdate("""
				INSERT INTO explanation
				  (report_id, revision_id, rule, place, left_side, right_side, reason, account_id, account_name)
				SELECT report_id, id, ?, ?, ?, ?, ?, ?, ? FROM revision WHERE id = ?
				""",
				reasons.entrySet()
					.stream()
					.map((entry) -> new Object[] { entry.getKey().rule(), entry.getKey().place(), entry.getKey().left(),
							entry.getKey().right(), entry.getValue(), actor.account(), actor.name(), revision.id() })
					.toList());
		this.history.record(Act.of(actor, "report.explain", Subject.report(revision.report().key().toString()))
			.became("places", reasons.keySet().stream().map(About::place).sorted().collect(Collectors.joining(" ")))
			.became("reasons", reasons.values().stream().sorted().collect(Collectors.joining("\n"))));
	}

	/** What the agency says now, by what it is about. */
	@Transactional(readOnly = true)
	public Map<About, Explanation> of(ReportKey report) {
		return of(report, Instant.parse("9999-12-31T00:00:00Z"));
	}

	/**
	 * What the agency had said by then, by what it is about: of a submission, by the time
	 * of its receipt.
	 */
	@Transactional(readOnly = true)
	public Map<About, Explanation> of(ReportKey report, Instant until) {
		List<Explanation> all = this.database.sql(SELECT)
			.param("agency", report.agency())
			.param("year", report.year().value())
			.param("scope", report.scope().name())
			.param("until", until.atOffset(ZoneOffset.UTC))
			.query(Explanations::explanation)
			.list();
		return all.stream().collect(Collectors.toMap(Explanation::about, (each) -> each));
	}

	private static Explanation explanation(ResultSet row, int number) throws SQLException {
		About about = new About(row.getString("rule"), row.getString("place"), row.getString("left_side"),
				row.getString("right_side"));
		return new Explanation(row.getLong("id"), about, row.getString("reason"), row.getString("account_name"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
