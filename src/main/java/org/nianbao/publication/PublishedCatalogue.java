package org.nianbao.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.RegionRegister;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what is published, from any place on, for those who take much of it. */
@Service
@Transactional(readOnly = true)
public class PublishedCatalogue {

	private static final String SELECT = """
			SELECT p.id, p.agency_code, p.year, p.scope, p.agency_name_zh, p.agency_name_en, a.region_code,
			  p.content ->> 'edition' AS edition, p.content ->> 'title' AS title, p.revision_number,
			  p.correction_reason, p.published_at, p.content_hash, a.main_scope,
			  EXISTS (SELECT FROM revision_event e WHERE e.revision_id = p.revision_id AND e.act = 'BRING_IN') AS brought_in
			""";

	private final JdbcClient database;

	private final RegionRegister regions;

	PublishedCatalogue(JdbcClient database, RegionRegister regions) {
		this.database = database;
		this.regions = regions;
	}

	/**
	 * The current publications of a year, by agency and scope.
	 * @param after the report after which the list begins; null for its beginning
	 * @param most how many at most
	 */
	public List<CatalogueEntry> ofYear(ReportYear year, @Nullable ReportKey after, int most) {
		return this.database.sql(SELECT + """
				FROM current_publication c JOIN publication p ON p.id = c.publication_id
				  JOIN agency a ON a.code = c.agency_code
				WHERE c.year = :year AND (c.agency_code, c.scope) > (:afterAgency, :afterScope)
				ORDER BY c.agency_code, c.scope LIMIT :most
				""")
			.param("year", year.value())
			.param("afterAgency", (after != null) ? after.agency() : "")
			.param("afterScope", (after != null) ? after.scope().name() : "")
			.param("most", most)
			.query(PublishedCatalogue::entry)
			.list();
	}

	/**
	 * Publications in the order of their internal numbers here; a number that is none is
	 * left out.
	 */
	public List<CatalogueEntry> of(List<Long> publications) {
		return this.database.sql(SELECT + """
				FROM unnest(CAST(:publications AS bigint[])) WITH ORDINALITY AS wanted (id, place)
				  JOIN publication p ON p.id = wanted.id JOIN agency a ON a.code = p.agency_code
				ORDER BY wanted.place
				""").param("publications", publications.toArray(Long[]::new)).query(PublishedCatalogue::entry).list();
	}

	/**
	 * The newest publications, corrections included, the newest first; nothing that was
	 * taken down.
	 * @param region the code of a region in which, or in a region inside which, the
	 * agency is; null for all
	 * @param agency the agency's code; null for all
	 * @param most how many at most
	 */
	public List<CatalogueEntry> newest(@Nullable String region, @Nullable String agency, int most) {
		return this.database.sql(SELECT + """
				FROM publication p JOIN agency a ON a.code = p.agency_code
				WHERE (CAST(:regions AS text[]) IS NULL OR a.region_code = ANY(:regions))
				  AND (CAST(:agency AS text) IS NULL OR p.agency_code = :agency)
				  AND NOT EXISTS (SELECT FROM publication_taken_down t WHERE t.publication_id = p.id)
				ORDER BY p.published_at DESC, p.id DESC LIMIT :most
				""")
			.param("regions", regions(region))
			.param("agency", agency)
			.param("most", most)
			.query(PublishedCatalogue::entry)
			.list();
	}

	/**
	 * The addresses of all areas, agencies and current reports, in pieces, the reports in
	 * the order in which they were begun.
	 * @param piece which piece, from 0
	 * @param size how many addresses a piece has
	 */
	public List<Page> pages(long piece, int size) {
		return this.database.sql("""
				SELECT code, year, scope, main_scope, published_at, part FROM (
				  SELECT 1 AS part, 0 AS place, code, CAST(NULL AS integer) AS year,
				    CAST(NULL AS text) AS scope, CAST(NULL AS text) AS main_scope,
				    CAST(NULL AS timestamptz) AS published_at FROM region
				  UNION ALL SELECT 2, 0, code, NULL, NULL, NULL, NULL FROM agency
				  UNION ALL SELECT 3, c.report_id, c.agency_code, c.year, c.scope, a.main_scope, p.published_at
				  FROM current_publication c JOIN publication p ON p.id = c.publication_id
				    JOIN agency a ON a.code = c.agency_code) AS page
				ORDER BY part, place, code LIMIT :size OFFSET :offset
				""").param("size", size).param("offset", piece * size).query(PublishedCatalogue::page).list();
	}

	private static Page page(ResultSet row, int number) throws SQLException {
		String code = row.getString("code");
		String scope = row.getString("scope");
		if (scope == null) {
			return new Page(((row.getInt("part") == 1) ? "/areas/" : "/reports/") + code, null);
		}
		ReportKey key = new ReportKey(code, new ReportYear(row.getInt("year")), ReportScope.valueOf(scope));
		return new Page(key.address(ReportScope.valueOf(row.getString("main_scope"))),
				OfficialTime.of(row.getObject("published_at", OffsetDateTime.class).toInstant()));
	}

	/** How many areas, agencies and reports the public can read about. */
	public long count() {
		return this.database
			.sql("SELECT (SELECT count(*) FROM region) + (SELECT count(*) FROM agency) "
					+ "+ (SELECT count(*) FROM current_publication)")
			.query(Long.class)
			.single();
	}

	/**
	 * What cells count in publications; a cell that counts 0 is left out.
	 * @param publications internal numbers of publications
	 * @param cells codes of cells
	 * @return by publication, the values by cell
	 */
	public Map<Long, Map<String, BigDecimal>> figures(Collection<Long> publications, Collection<String> cells) {
		Map<Long, Map<String, BigDecimal>> figures = new HashMap<>();
		this.database.sql("""
				SELECT publication_id, cell, value FROM published_figure
				WHERE publication_id = ANY(:publications) AND cell = ANY(:cells)
				""")
			.param("publications", publications.toArray(Long[]::new))
			.param("cells", cells.toArray(String[]::new))
			.query((row) -> {
				figures.computeIfAbsent(row.getLong("publication_id"), (publication) -> new HashMap<>())
					.put(row.getString("cell"), row.getBigDecimal("value"));
			});
		return figures;
	}

	/**
	 * What stands in publications.
	 * @param publications internal numbers of publications
	 */
	public Map<Long, ReportContent> contents(Collection<Long> publications) {
		Map<Long, ReportContent> contents = new HashMap<>();
		this.database.sql("SELECT id, content FROM publication WHERE id = ANY(:publications)")
			.param("publications", publications.toArray(Long[]::new))
			.query((row) -> {
				contents.put(row.getLong("id"), ContentJson.read(row.getString("content")));
			});
		return contents;
	}

	private String @Nullable [] regions(@Nullable String region) {
		return (region != null) ? this.regions.codesWithin(region).toArray(String[]::new) : null;
	}

	private static CatalogueEntry entry(ResultSet row, int number) throws SQLException {
		ReportKey key = new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
				ReportScope.valueOf(row.getString("scope")));
		return new CatalogueEntry(row.getLong("id"), key, row.getString("agency_name_zh"),
				row.getString("agency_name_en"), row.getString("region_code"), row.getString("edition"),
				row.getString("title"), row.getInt("revision_number"), row.getString("correction_reason"),
				OfficialTime.of(row.getObject("published_at", OffsetDateTime.class).toInstant()),
				row.getBoolean("brought_in"), row.getString("content_hash"),
				key.address(ReportScope.valueOf(row.getString("main_scope"))));
	}

	/**
	 * A page.
	 *
	 * @param address its permanent address
	 * @param changedAt when the report last changed, in official time; null where it is
	 * the page of an area or agency
	 */
	public record Page(String address, @Nullable OffsetDateTime changedAt) {
	}

}
