package org.nianbao.rulebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.format.Cell;
import org.nianbao.format.CellType.Kind;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Meaning;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What agencies of the same kind and level have published for the year before, as a
 * measure for amounts. That year's reports are on file before the season begins, so the
 * measure stays the same while a report is filed, reviewed and published.
 */
@Component
class Peers {

	/** How many agencies must have published an amount for their median to tell much. */
	static final int FEWEST = 10;

	private final JdbcClient database;

	private final Editions editions;

	Peers(JdbcClient database, Editions editions) {
		this.database = database;
		this.editions = editions;
	}

	/**
	 * The median amounts, of those that stated more than nothing, by what is counted,
	 * with one query however many reports there are.
	 * @param reports reports of one year
	 * @return a report is missing if nothing is known
	 */
	Map<ReportKey, Map<Meaning, BigDecimal>> medians(Collection<ReportKey> reports, ReportYear year) {
		Map<ReportKey, Map<Meaning, BigDecimal>> medians = new HashMap<>();
		Map<String, Meaning> amounts = amountsOfTheYearBefore(year);
		if (reports.isEmpty() || amounts.isEmpty()) {
			return medians;
		}
		Set<ReportKey> asked = new HashSet<>(reports);
		this.database
			.sql("""
					WITH leveled AS NOT MATERIALIZED (
					  SELECT code, kind, CASE WHEN length(region_code) > 6 THEN 'TOWNSHIP'
					    WHEN region_code = '100000' THEN 'NATION' WHEN region_code LIKE '%0000' THEN 'PROVINCE'
					    WHEN region_code LIKE '%00' THEN 'CITY' ELSE 'COUNTY' END AS level
					  FROM agency),
					median AS (
					  SELECT a.kind, a.level, f.scope, f.cell, percentile_disc(0.5) WITHIN GROUP (ORDER BY f.value) AS amount
					  FROM published_figure f JOIN current_publication c ON c.publication_id = f.publication_id
					    JOIN leveled a ON a.code = f.agency_code
					  WHERE f.year = :yearBefore AND f.cell = ANY(:cells) AND f.value > 0 AND f.scope = ANY(:scopes)
					  GROUP BY a.kind, a.level, f.scope, f.cell HAVING count(*) >= :fewest)
					SELECT own.code, m.scope, m.cell, m.amount FROM median m JOIN leveled own USING (kind, level)
					WHERE own.code = ANY(:agencies)
					""")
			.param("yearBefore", year.value() - 1)
			.param("cells", amounts.keySet().toArray(String[]::new))
			.param("scopes", names(reports))
			.param("fewest", FEWEST)
			.param("agencies", reports.stream().map(ReportKey::agency).distinct().toArray(String[]::new))
			.query((row) -> {
				ReportKey report = new ReportKey(row.getString("code"), year,
						ReportScope.valueOf(row.getString("scope")));
				if (asked.contains(report)) {
					medians.computeIfAbsent(report, (key) -> new HashMap<>())
						.put(amounts.get(row.getString("cell")), row.getBigDecimal("amount"));
				}
			});
		return medians;
	}

	/** The amounts that the year before's edition asks, by the code of their cell. */
	private Map<String, Meaning> amountsOfTheYearBefore(ReportYear year) {
		if (!ReportYear.isPossible(year.value() - 1)) {
			return Map.of();
		}
		return this.editions.ofYear(year.previous())
			.map(Edition::enteredCells)
			.orElse(List.of())
			.stream()
			.filter((cell) -> cell.type().kind() == Kind.MONEY)
			.collect(Collectors.toMap(Cell::code, Cell::meaning));
	}

	private static String[] names(Collection<ReportKey> reports) {
		return reports.stream().map((report) -> report.scope().name()).distinct().toArray(String[]::new);
	}

}
