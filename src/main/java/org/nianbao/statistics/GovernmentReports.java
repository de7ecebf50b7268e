package org.nianbao.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.nianbao.report.ReportKey;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the government of an area reports for itself and others. It is no part of any sum,
 * and stands beside the sum over the agencies for which it was made.
 */
@Service
@Transactional(readOnly = true)
public class GovernmentReports {

	private final JdbcClient database;

	GovernmentReports(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The published report of an area's government: the one for the whole area, else the
	 * one for its own level; empty if there is neither.
	 * @param area the code of the region
	 */
	public Optional<GovernmentReport> of(String area, ReportYear year) {
		return this.database.sql("""
				SELECT c.publication_id, c.agency_code, c.scope, c.agency_name_zh,
				  coalesce(c.agency_name_en, c.agency_name_zh) AS agency_name_en, a.main_scope
				FROM current_publication c JOIN agency a ON a.code = c.agency_code
				WHERE c.region_code = :area AND c.year = :year AND c.scope IN ('AREA', 'LEVEL')
				  AND a.kind IN ('GOVERNMENT', 'GOVERNMENT_OFFICE', 'TOWNSHIP', 'SUBDISTRICT', 'DEVELOPMENT_ZONE')
				ORDER BY c.scope, c.agency_code LIMIT 1
				""").param("area", area).param("year", year.value()).query((row, number) -> {
			ReportKey key = new ReportKey(row.getString("agency_code"), year,
					ReportScope.valueOf(row.getString("scope")));
			return new GovernmentReport(key,
					new LocalizedText(row.getString("agency_name_zh"), row.getString("agency_name_en")),
					key.address(ReportScope.valueOf(row.getString("main_scope"))),
					figures(row.getLong("publication_id")));
		}).optional();
	}

	private Map<String, BigDecimal> figures(long publication) {
		Map<String, BigDecimal> figures = new HashMap<>();
		this.database.sql("SELECT cell, value FROM published_figure WHERE publication_id = :publication")
			.param("publication", publication)
			.query((row) -> {
				figures.put(row.getString("cell"), row.getBigDecimal("value"));
			});
		return figures;
	}

	/**
	 * A government's report for itself and others.
	 *
	 * @param key what it is the report of; its scope is {@link ReportScope#AREA} or
	 * {@link ReportScope#LEVEL}
	 * @param agency the government's name when it published
	 * @param address the report's address
	 * @param figures its figures by cell code; a cell that counts 0 is missing
	 */
	public record GovernmentReport(ReportKey key, LocalizedText agency, String address,
			Map<String, BigDecimal> figures) {

		public GovernmentReport {
			figures = Map.copyOf(figures);
		}

		/** The figure in a cell; 0 if it counts nothing. */
		public BigDecimal figure(String cell) {
			return this.figures.getOrDefault(cell, BigDecimal.ZERO);
		}

		/** Whether it covers the regions inside the area as well. */
		public boolean coversAreasInside() {
			return this.key.scope() == ReportScope.AREA;
		}

	}

}
