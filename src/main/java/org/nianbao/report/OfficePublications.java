package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.nianbao.history.Actor;
import org.nianbao.report.OfficePublicationStatus.Failed;
import org.nianbao.report.OfficePublicationStatus.State;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The publications that offices plan, and what came of each. */
@Repository
class OfficePublications {

	private final JdbcClient database;

	OfficePublications(JdbcClient database) {
		this.database = database;
	}

	/** Lets nobody else plan for the office and year until the transaction ends. */
	void lock(String office, ReportYear year) {
		this.database.sql("SELECT pg_advisory_xact_lock(hashtext('nianbao.publication'), hashtext(:name))")
			.param("name", office + '-' + year)
			.query()
			.singleRow();
	}

	void add(String office, ReportYear year, Instant at, Actor actor) {
		this.database.sql("""
				INSERT INTO office_publication (office_code, year, at, state, planned_by, planned_by_name,
				  planned_as)
				VALUES (:office, :year, :at, 'PLANNED', :account, :name, :role)
				""")
			.param("office", office)
			.param("year", year.value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("account", actor.account())
			.param("name", actor.name())
			.param("role", actor.role())
			.update();
	}

	/** Gives up what is planned and has not begun. Gives whether there was anything. */
	boolean cancel(String office, ReportYear year) {
		return this.database.sql("""
				UPDATE office_publication SET state = 'CANCELLED'
				WHERE office_code = :office AND year = :year AND state = 'PLANNED'
				""").param("office", office).param("year", year.value()).update() > 0;
	}

	boolean isUnderWay(String office, ReportYear year) {
		return this.database.sql("""
				SELECT EXISTS (SELECT 1 FROM office_publication
				WHERE office_code = :office AND year = :year AND state = 'RUNNING')
				""").param("office", office).param("year", year.value()).query(Boolean.class).single();
	}

	/**
	 * Begins those whose time has come, and gives them with those that were begun before
	 * and interrupted.
	 */
	List<Running> begin() {
		this.database
			.sql("UPDATE office_publication SET state = 'RUNNING' WHERE state = 'PLANNED' AND at <= clock_timestamp()")
			.update();
		return this.database.sql("""
				SELECT id, office_code, year, planned_by, planned_by_name, planned_as FROM office_publication
				WHERE state = 'RUNNING' ORDER BY id
				""")
			.query((row, number) -> new Running(row.getLong("id"), row.getString("office_code"),
					new ReportYear(row.getInt("year")),
					new Actor(row.getLong("planned_by"), row.getString("planned_by_name"), row.getString("planned_as"),
							row.getString("office_code"))))
			.list();
	}

	/** Notes that a report was published; called in the transaction that publishes it. */
	void succeed(long publication, long revision) {
		this.database.sql("""
				INSERT INTO office_publication_result (office_publication_id, revision_id)
				VALUES (:publication, :revision)
				ON CONFLICT (office_publication_id, revision_id) DO UPDATE SET failure = NULL
				""").param("publication", publication).param("revision", revision).update();
	}

	/** Notes why a report was not published, unless it was. */
	void fail(long publication, long revision, PublicationFailure failure) {
		this.database.sql("""
				INSERT INTO office_publication_result (office_publication_id, revision_id, failure)
				VALUES (:publication, :revision, :failure) ON CONFLICT DO NOTHING
				""")
			.param("publication", publication)
			.param("revision", revision)
			.param("failure", failure.name())
			.update();
	}

	void finish(long publication) {
		this.database
			.sql("UPDATE office_publication SET state = 'DONE', finished_at = clock_timestamp() WHERE id = :id")
			.param("id", publication)
			.update();
	}

	Optional<OfficePublicationStatus> newest(String office, ReportYear year) {
		return this.database.sql("""
				SELECT p.*, (SELECT count(*) FROM office_publication_result r
				  WHERE r.office_publication_id = p.id AND r.failure IS NULL) AS published
				FROM office_publication p WHERE office_code = :office AND year = :year ORDER BY id DESC LIMIT 1
				""")
			.param("office", office)
			.param("year", year.value())
			.query((row, number) -> status(row, failures(row.getLong("id"))))
			.optional();
	}

	private List<Failed> failures(long publication) {
		return this.database.sql("""
				SELECT p.agency_code, p.year, p.scope, f.failure FROM office_publication_result f
				JOIN revision r ON r.id = f.revision_id JOIN report p ON p.id = r.report_id
				WHERE f.office_publication_id = :publication AND f.failure IS NOT NULL ORDER BY p.agency_code, p.scope
				""")
			.param("publication", publication)
			.query((row, number) -> new Failed(
					new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
							ReportScope.valueOf(row.getString("scope"))),
					PublicationFailure.valueOf(row.getString("failure"))))
			.list();
	}

	private static OfficePublicationStatus status(ResultSet row, List<Failed> failures) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new OfficePublicationStatus(row.getLong("id"), row.getString("office_code"),
				new ReportYear(row.getInt("year")), row.getObject("at", OffsetDateTime.class).toInstant(),
				State.valueOf(row.getString("state")), row.getString("planned_by_name"),
				(finished != null) ? finished.toInstant() : null, row.getInt("published"), failures);
	}

	/**
	 * A publication that is being carried out.
	 *
	 * @param actor who planned it
	 */
	record Running(long id, String office, ReportYear year, Actor actor) {
	}

}
