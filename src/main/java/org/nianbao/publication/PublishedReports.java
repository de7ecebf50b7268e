package org.nianbao.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentJson;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublicationLookup.NotPublished;
import org.nianbao.publication.PublicationLookup.TakenDown;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is published. */
@Service
@Transactional(readOnly = true)
public class PublishedReports {

	private static final String LISTING = """
			SELECT c.report_id, c.agency_code, c.year, c.scope, c.agency_name_zh, c.agency_name_en, c.region_code,
			  p.content ->> 'title' AS title, p.revision_number, p.published_at, a.main_scope,
			  EXISTS (SELECT FROM revision_event e WHERE e.revision_id = p.revision_id AND e.act = 'BRING_IN') AS brought_in
			FROM current_publication c JOIN publication p ON p.id = c.publication_id
			  JOIN agency a ON a.code = c.agency_code
			""";

	private final JdbcClient database;

	PublishedReports(JdbcClient database) {
		this.database = database;
	}

	/** What stands at the report's own address: its newest published revision. */
	public PublicationLookup lookup(ReportKey key) {
		return find(key, null);
	}

	/** What stands at the address of one of the report's revisions. */
	public PublicationLookup lookup(ReportKey key, int revision) {
		return find(key, revision);
	}

	private PublicationLookup find(ReportKey key, @Nullable Integer revision) {
		return this.database
			.sql("""
					SELECT p.*, t.reason, t.taken_down_at,
					  EXISTS (SELECT FROM revision_event e WHERE e.revision_id = p.revision_id AND e.act = 'BRING_IN') AS brought_in,
					  (SELECT max(n.revision_number) FROM publication n WHERE n.report_id = p.report_id) AS newest
					FROM publication p LEFT JOIN publication_taken_down t ON t.publication_id = p.id
					WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope
					  AND (CAST(:revision AS integer) IS NULL OR p.revision_number = :revision)
					ORDER BY p.revision_number DESC LIMIT 1
					""")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.param("revision", revision)
			.query(PublishedReports::lookup)
			.optional()
			.orElseGet(NotPublished::new);
	}

	/**
	 * Whether a published revision of a report, one that is not taken down, shows a
	 * picture.
	 * @param hash the SHA-256 of the picture
	 */
	public boolean showsPicture(ReportKey key, String hash) {
		return this.database.sql("""
				SELECT EXISTS (SELECT FROM publication p
				  JOIN submission_picture s ON s.submission_id = p.submission_id AND s.hash = :hash
				WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope
				  AND NOT EXISTS (SELECT FROM publication_taken_down t WHERE t.publication_id = p.id))
				""")
			.param("hash", hash)
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.query(Boolean.class)
			.single();
	}

	/** The published revisions of a report, the first one first. */
	public List<PublishedRevision> revisions(ReportKey key) {
		return this.database
			.sql("""
					SELECT p.revision_number, p.published_at, p.correction_reason, t.publication_id IS NOT NULL AS taken_down,
					  EXISTS (SELECT FROM revision_event e WHERE e.revision_id = p.revision_id AND e.act = 'BRING_IN') AS brought_in
					FROM publication p LEFT JOIN publication_taken_down t ON t.publication_id = p.id
					WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope ORDER BY p.revision_number
					""")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.query((row, number) -> new PublishedRevision(row.getInt("revision_number"), time(row, "published_at"),
					row.getBoolean("brought_in"), row.getString("correction_reason"), row.getBoolean("taken_down")))
			.list();
	}

	/** The published reports of an agency, the newest year first. */
	public List<PublishedListing> ofAgency(String agency) {
		return this.database.sql(LISTING + "WHERE c.agency_code = :agency ORDER BY c.year DESC, c.scope")
			.param("agency", agency)
			.query(PublishedReports::listing)
			.list();
	}

	/** Published reports by their internal numbers; one that is not public is missing. */
	public Map<Long, PublishedListing> listings(Collection<Long> reports) {
		Map<Long, PublishedListing> listings = new HashMap<>();
		this.database.sql(LISTING + "WHERE c.report_id = ANY(:reports)")
			.param("reports", reports.toArray(Long[]::new))
			.query((row) -> {
				listings.put(row.getLong("report_id"), listing(row, 0));
			});
		return listings;
	}

	/** All that an agency has ever published, the newest year and revision first. */
	public List<PublicationEntry> record(String agency) {
		return this.database
			.sql("""
					SELECT p.agency_code, p.year, p.scope, p.revision_number, p.published_at, p.correction_reason,
					  t.taken_down_at, a.main_scope,
					  EXISTS (SELECT FROM revision_event e WHERE e.revision_id = p.revision_id AND e.act = 'BRING_IN') AS brought_in
					FROM publication p JOIN agency a ON a.code = p.agency_code
					  LEFT JOIN publication_taken_down t ON t.publication_id = p.id
					WHERE p.agency_code = :agency ORDER BY p.year DESC, p.scope, p.revision_number DESC
					""")
			.param("agency", agency)
			.query(PublishedReports::entry)
			.list();
	}

	private static PublicationEntry entry(ResultSet row, int number) throws SQLException {
		ReportKey key = key(row);
		ReportScope mainScope = ReportScope.valueOf(row.getString("main_scope"));
		int revision = row.getInt("revision_number");
		return new PublicationEntry(key, key.scope() == mainScope, revision,
				key.address(mainScope) + "/revisions/" + revision, time(row, "published_at"),
				row.getBoolean("brought_in"), row.getString("correction_reason"),
				(row.getObject("taken_down_at") != null) ? time(row, "taken_down_at") : null);
	}

	/** The years of which anything is published, the newest first. */
	public List<ReportYear> years() {
		// From year to year by the index: the reports of a year are many.
		return this.database.sql("""
				WITH RECURSIVE known AS (
				  SELECT max(year) AS year FROM current_publication
				  UNION ALL SELECT (SELECT max(c.year) FROM current_publication c WHERE c.year < known.year)
				  FROM known WHERE known.year IS NOT NULL)
				SELECT year FROM known WHERE year IS NOT NULL ORDER BY year DESC
				""").query((row, number) -> new ReportYear(row.getInt("year"))).list();
	}

	private static PublicationLookup lookup(ResultSet row, int number) throws SQLException {
		if (row.getString("reason") != null) {
			return new TakenDown(row.getString("reason"), time(row, "taken_down_at"));
		}
		return new Found(new PublishedReport(key(row), row.getString("agency_name_zh"), row.getString("agency_name_en"),
				row.getInt("revision_number"), row.getInt("newest"), row.getString("correction_reason"),
				ContentJson.read(row.getString("content")), row.getString("content_hash"),
				row.getString("receipt_number"), time(row, "received_at"), time(row, "published_at"),
				row.getBoolean("brought_in")));
	}

	private static PublishedListing listing(ResultSet row, int number) throws SQLException {
		ReportKey key = key(row);
		return new PublishedListing(key, row.getString("agency_name_zh"), row.getString("agency_name_en"),
				row.getString("region_code"), key.address(ReportScope.valueOf(row.getString("main_scope"))),
				row.getString("title"), row.getInt("revision_number"), time(row, "published_at"),
				row.getBoolean("brought_in"));
	}

	private static ReportKey key(ResultSet row) throws SQLException {
		return new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
				ReportScope.valueOf(row.getString("scope")));
	}

	private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
		return OfficialTime.of(row.getObject(column, OffsetDateTime.class).toInstant());
	}

}
