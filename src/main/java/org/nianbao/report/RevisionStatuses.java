package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how revisions stand, without locks. */
@Repository
class RevisionStatuses {

	private static final String COLUMNS = """
			r.id, r.report_id, p.agency_code, p.year, p.scope, r.number AS revision_number, r.edition, r.state,
			  r.correction_reason, r.opened_by_name, coalesce(r.in_charge, r.created_by) AS in_charge_account,
			  coalesce(r.in_charge_name, r.created_by_name) AS in_charge,
			  r.later_review, n.at AS planned,
			  s.receipt_number, s.number, s.received_at, s.content_hash, s.submitted_by_name
			""";

	private static final String SELECT = """
			SELECT COLUMNS,
			  (SELECT min(f.received_at) FROM submission f WHERE f.report_id = r.report_id AND NOT EXISTS
			    (SELECT 1 FROM revision_event e WHERE e.submission_id = f.id AND e.act = 'WITHDRAW')) AS first_received_at,
			  EXISTS (SELECT 1 FROM revision_event e JOIN revision f ON f.id = e.revision_id
			    WHERE f.report_id = r.report_id AND e.act = 'BRING_IN') AS brought_in
			FROM revision r JOIN report p ON p.id = r.report_id
			LEFT JOIN LATERAL (SELECT * FROM submission WHERE revision_id = r.id ORDER BY number DESC LIMIT 1) s ON true
			LEFT JOIN planned_publication n ON n.revision_id = r.id
			"""
		.replace("COLUMNS", COLUMNS);

	private static final String NEWEST = """
			 AND NOT EXISTS (SELECT 1 FROM revision l WHERE l.report_id = r.report_id AND l.number > r.number)
			""";

	/** The same columns for thousands of agencies at once, put together set by set. */
	private static final String NEWEST_OF_MANY = """
			WITH wanted AS MATERIALIZED (
			  SELECT id, agency_code, year, scope FROM report WHERE year = :year AND agency_code = ANY(:agencies)),
			newest AS MATERIALIZED (
			  SELECT DISTINCT ON (r.report_id) r.* FROM revision r JOIN wanted p ON p.id = r.report_id
			  ORDER BY r.report_id, r.number DESC),
			receipt AS (
			  SELECT DISTINCT ON (s.revision_id) s.revision_id, s.receipt_number, s.number, s.received_at, s.content_hash,
			    s.submitted_by_name
			  FROM submission s JOIN newest r ON r.id = s.revision_id ORDER BY s.revision_id, s.number DESC),
			received AS (
			  SELECT f.report_id, min(f.received_at) AS first_received_at
			  FROM submission f JOIN wanted p ON p.id = f.report_id
			  WHERE NOT EXISTS (SELECT 1 FROM revision_event e WHERE e.submission_id = f.id AND e.act = 'WITHDRAW')
			  GROUP BY f.report_id),
			brought AS (
			  SELECT f.report_id FROM revision_event e JOIN revision f ON f.id = e.revision_id
			    JOIN wanted p ON p.id = f.report_id
			  WHERE e.act = 'BRING_IN')
			SELECT COLUMNS, f.first_received_at, b.report_id IS NOT NULL AS brought_in
			FROM newest r JOIN wanted p ON p.id = r.report_id
			LEFT JOIN receipt s ON s.revision_id = r.id
			LEFT JOIN received f ON f.report_id = r.report_id
			LEFT JOIN brought b ON b.report_id = r.report_id
			LEFT JOIN planned_publication n ON n.revision_id = r.id
			ORDER BY p.agency_code, p.scope
			"""
		.replace("COLUMNS", COLUMNS);

	private final JdbcClient database;

	RevisionStatuses(JdbcClient database) {
		this.database = database;
	}

	Optional<RevisionStatus> find(long revision) {
		return this.database.sql(SELECT + "WHERE r.id = :revision")
			.param("revision", revision)
			.query(RevisionStatuses::status)
			.optional();
	}

	/** The public name of the edition in which a revision is written. */
	String edition(long revision) {
		return this.database.sql("SELECT edition FROM revision WHERE id = :revision")
			.param("revision", revision)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new UnknownRevisionException(revision));
	}

	RevisionStatus require(long revision) {
		return find(revision).orElseThrow(() -> new UnknownRevisionException(revision));
	}

	List<RevisionStatus> ofReport(ReportKey key) {
		return this.database
			.sql(SELECT + "WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope ORDER BY r.number")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.query(RevisionStatuses::status)
			.list();
	}

	List<RevisionStatus> newestOfAgency(String agency) {
		return this.database.sql(SELECT + "WHERE p.agency_code = :agency" + NEWEST + "ORDER BY p.year DESC, p.scope")
			.param("agency", agency)
			.query(RevisionStatuses::status)
			.list();
	}

	List<RevisionStatus> newestOfAgencies(Collection<String> agencies, ReportYear year) {
		return this.database.sql(NEWEST_OF_MANY)
			.param("agencies", agencies.toArray(String[]::new))
			.param("year", year.value())
			.query(RevisionStatuses::status)
			.list();
	}

	private static RevisionStatus status(ResultSet row, int number) throws SQLException {
		ReportKey key = new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
				ReportScope.valueOf(row.getString("scope")));
		String laterReview = row.getString("later_review");
		boolean broughtIn = row.getBoolean("brought_in");
		return new RevisionStatus(row.getLong("id"), row.getLong("report_id"), key, row.getInt("revision_number"),
				row.getString("edition"), RevisionState.valueOf(row.getString("state")),
				row.getString("correction_reason"), row.getLong("in_charge_account"), row.getString("in_charge"),
				row.getString("opened_by_name"),
				(row.getString("receipt_number") != null) ? Submissions.receipt(row) : null,
				broughtIn ? null : time(row, "first_received_at"), time(row, "planned"),
				(laterReview != null) ? LaterReview.valueOf(laterReview) : null, broughtIn);
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
