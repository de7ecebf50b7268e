package org.nianbao.filing.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of requests: between being uploaded and being counted each belongs to the
 * person who uploaded it, a newer one replaces it, and after a day it is gone. One that
 * is kept belongs to the agency's report until somebody removes it.
 */
@Repository
class StoredLedgers {

	private static final Duration STAGED = Duration.ofDays(1);

	private static final String OF_REPORT = """
			report_id = (SELECT id FROM report WHERE agency_code = :agency AND year = :year AND scope = :scope)
			""";

	private static final String SELECT = """
			SELECT id, file_name, body, account_name, staged_at, kept FROM request_ledger WHERE
			""" + OF_REPORT;

	private final JdbcClient database;

	private final History history;

	private final Clock clock;

	StoredLedgers(JdbcClient database, History history, Clock clock) {
		this.database = database;
		this.history = history;
		this.clock = clock;
	}

	/** Takes in a list for its preview and gives its number. */
	@Transactional
	UUID stage(ReportKey report, Actor actor, String fileName, byte[] body) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.database.sql("DELETE FROM request_ledger WHERE NOT kept AND staged_at < :longAgo")
			.param("longAgo", now.minus(STAGED))
			.update();
		return this.database.sql("""
				INSERT INTO request_ledger (id, report_id, account_id, account_name, file_name, body, staged_at)
				SELECT :id, id, :account, :name, :fileName, :body, :now FROM report
				WHERE agency_code = :agency AND year = :year AND scope = :scope
				ON CONFLICT (report_id, account_id) WHERE NOT kept DO UPDATE SET id = EXCLUDED.id,
				  file_name = EXCLUDED.file_name, body = EXCLUDED.body, staged_at = EXCLUDED.staged_at
				RETURNING id
				""")
			.params(Map.of("id", UUID.randomUUID(), "account", actor.account(), "name", actor.name(), "fileName",
					fileName, "body", body, "now", now, "agency", report.agency(), "year", report.year().value(),
					"scope", report.scope().name()))
			.query(UUID.class)
			.single();
	}

	/** The list of that number, if it is kept with the report or the person's own. */
	Optional<StoredLedger> find(UUID id, ReportKey report, long account) {
		return of(report, " AND id = :id AND (kept OR account_id = :account)").param("id", id)
			.param("account", account)
			.query(StoredLedgers::ledger)
			.optional();
	}

	/** The list that is kept with a report. */
	Optional<StoredLedger> kept(ReportKey report) {
		return of(report, " AND kept").query(StoredLedgers::ledger).optional();
	}

	/** Keeps a list with its report, in place of the one that was kept before. */
	@Transactional
	void keep(StoredLedger ledger, ReportKey report, Actor actor) {
		if (ledger.kept()) {
			return;
		}
		where(report, "DELETE FROM request_ledger WHERE kept AND ").update();
		this.database.sql("UPDATE request_ledger SET kept = true WHERE id = :id").param("id", ledger.id()).update();
		this.history.record(Act.of(actor, "filing.keep-ledger", Subject.report(report.toString()))
			.became("file", ledger.fileName()));
	}

	/** Removes a list for good. */
	@Transactional
	void remove(StoredLedger ledger, ReportKey report, Actor actor) {
		int removed = this.database.sql("DELETE FROM request_ledger WHERE id = :id").param("id", ledger.id()).update();
		if (ledger.kept() && removed > 0) {
			this.history.record(Act.of(actor, "filing.remove-ledger", Subject.report(report.toString()))
				.was("file", ledger.fileName()));
		}
	}

	private JdbcClient.StatementSpec of(ReportKey report, String condition) {
		return parameters(this.database.sql(SELECT + condition), report);
	}

	private JdbcClient.StatementSpec where(ReportKey report, String statement) {
		return parameters(this.database.sql(statement + OF_REPORT), report);
	}

	private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, ReportKey report) {
		return statement.param("agency", report.agency())
			.param("year", report.year().value())
			.param("scope", report.scope().name());
	}

	private static StoredLedger ledger(ResultSet row, int number) throws SQLException {
		return new StoredLedger(row.getObject("id", UUID.class), row.getString("file_name"), row.getBytes("body"),
				row.getString("account_name"), row.getObject("staged_at", OffsetDateTime.class).toInstant(),
				row.getBoolean("kept"));
	}

}
