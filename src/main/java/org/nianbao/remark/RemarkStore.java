package org.nianbao.remark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored remarks. */
@Repository
class RemarkStore {

	private final JdbcClient database;

	RemarkStore(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Adds a remark with the next number of its report. Two that are made at once wait
	 * for each other.
	 */
	int add(ReportKey report, String receipt, Anchor anchor, String quote, String text, Actor actor) {
		this.database.sql("""
				SELECT id FROM report WHERE agency_code = :agency AND year = :year AND scope = :scope FOR NO KEY UPDATE
				""").params(params(report)).query(Long.class).single();
		return this.database
			.sql("""
					INSERT INTO remark (agency_code, year, scope, number, receipt_number, anchor_kind, anchor_place,
					  anchor_passage, quote, body, account_id, account_name)
					SELECT :agency, :year, :scope, coalesce(max(number), 0) + 1, :receipt, :kind, :place, :passage, :quote, :body,
					  :account, :name
					FROM remark WHERE agency_code = :agency AND year = :year AND scope = :scope
					RETURNING number
					""")
			.params(params(report))
			.param("receipt", receipt)
			.param("kind", anchor.kind().name())
			.param("place", anchor.place())
			.param("passage", anchor.passage())
			.param("quote", quote)
			.param("body", text)
			.param("account", actor.account())
			.param("name", actor.name())
			.query(Integer.class)
			.single();
	}

	/** The state of a remark, locked; empty if there is none of that number. */
	Optional<RemarkState> lock(ReportKey report, int number) {
		return this.database.sql("""
				SELECT state FROM remark
				WHERE agency_code = :agency AND year = :year AND scope = :scope AND number = :number FOR UPDATE
				""")
			.params(params(report))
			.param("number", number)
			.query(String.class)
			.optional()
			.map(RemarkState::valueOf);
	}

	/** Notes what was done about a remark, which is locked. */
	void note(ReportKey report, int number, RemarkAct act, RemarkState after, String text, Actor actor) {
		long remark = this.database.sql("""
				UPDATE remark SET state = :state
				WHERE agency_code = :agency AND year = :year AND scope = :scope AND number = :number RETURNING id
				""")
			.params(params(report))
			.param("number", number)
			.param("state", after.name())
			.query(Long.class)
			.single();
		this.database.sql("""
				INSERT INTO remark_entry (remark_id, act, body, account_id, account_name)
				VALUES (:remark, :act, :body, :account, :name)
				""")
			.param("remark", remark)
			.param("act", act.name())
			.param("body", text)
			.param("account", actor.account())
			.param("name", actor.name())
			.update();
	}

	/** The remarks of a report, the first one first. */
	List<Remark> ofReport(ReportKey report) {
		Map<Integer, List<RemarkEntry>> entries = new HashMap<>();
		this.database.sql("""
				SELECT r.number, e.act, e.body, e.account_name, e.at
				FROM remark_entry e JOIN remark r ON r.id = e.remark_id
				WHERE r.agency_code = :agency AND r.year = :year AND r.scope = :scope ORDER BY e.id
				""").params(params(report)).query((row) -> {
			entries.computeIfAbsent(row.getInt("number"), (number) -> new ArrayList<>()).add(entry(row));
		});
		return this.database
			.sql("""
					SELECT number, receipt_number, anchor_kind, anchor_place, anchor_passage, quote, body, account_name, at, state
					FROM remark WHERE agency_code = :agency AND year = :year AND scope = :scope ORDER BY number
					""")
			.params(params(report))
			.query((row, index) -> remark(report, row, entries.getOrDefault(row.getInt("number"), List.of())))
			.list();
	}

	/**
	 * How many unsettled remarks in each state these agencies' reports of a year have.
	 */
	Map<ReportKey, Map<RemarkState, Integer>> unresolved(Collection<String> agencies, ReportYear year) {
		Map<ReportKey, Map<RemarkState, Integer>> counts = new HashMap<>();
		this.database.sql("""
				SELECT agency_code, scope, state, count(*) AS found FROM remark
				WHERE year = :year AND agency_code = ANY(:agencies) AND state <> 'RESOLVED'
				GROUP BY agency_code, scope, state
				""").param("year", year.value()).param("agencies", agencies.toArray(String[]::new)).query((row) -> {
			ReportKey report = new ReportKey(row.getString("agency_code"), year,
					ReportScope.valueOf(row.getString("scope")));
			counts.computeIfAbsent(report, (key) -> new HashMap<>())
				.put(RemarkState.valueOf(row.getString("state")), row.getInt("found"));
		});
		return counts;
	}

	private static Map<String, Object> params(ReportKey report) {
		return Map.of("agency", report.agency(), "year", report.year().value(), "scope", report.scope().name());
	}

	private static Remark remark(ReportKey report, ResultSet row, List<RemarkEntry> entries) throws SQLException {
		Anchor anchor = new Anchor(Anchor.Kind.valueOf(row.getString("anchor_kind")), row.getString("anchor_place"),
				row.getInt("anchor_passage"));
		return new Remark(report, row.getInt("number"), row.getString("receipt_number"), anchor, row.getString("quote"),
				row.getString("body"), row.getString("account_name"),
				row.getObject("at", OffsetDateTime.class).toInstant(), RemarkState.valueOf(row.getString("state")),
				entries);
	}

	private static RemarkEntry entry(ResultSet row) throws SQLException {
		return new RemarkEntry(RemarkAct.valueOf(row.getString("act")), row.getString("body"),
				row.getString("account_name"), row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
