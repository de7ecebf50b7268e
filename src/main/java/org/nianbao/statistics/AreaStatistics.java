package org.nianbao.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.agency.AgencyKind;
import org.nianbao.format.Editions;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums over what is published now, from those that were kept when it was published: equal
 * to adding the figures of all these reports up, however many there are. The reports of a
 * year are written in one edition, so what is grouped by year joins no editions: whoever
 * puts years side by side finds the cells that mean the same by their meaning.
 */
@Service
@Transactional(readOnly = true)
public class AreaStatistics {

	private final JdbcClient database;

	private final Editions editions;

	AreaStatistics(JdbcClient database, Editions editions) {
		this.database = database;
		this.editions = editions;
	}

	/** The sums of a year; no edition was in force in the year gives none. */
	public Sums of(SumQuery query, ReportYear year) {
		return grouped("''", query, year).getOrDefault("", Sums.NONE);
	}

	/** The same for each of the regions, by its code; one without reports is missing. */
	public Map<String, Sums> byArea(SumQuery query, ReportYear year) {
		return grouped("area_code", query, year);
	}

	/** The same for each kind of agency; one without reports is missing. */
	public Map<AgencyKind, Sums> byKind(SumQuery query, ReportYear year) {
		Map<AgencyKind, Sums> sums = new EnumMap<>(AgencyKind.class);
		grouped("kind", query, year).forEach((kind, of) -> sums.put(AgencyKind.valueOf(kind), of));
		return sums;
	}

	/** How many reports of each year there are, the oldest first; no cells. */
	public Map<ReportYear, Integer> reportsByYear(SumQuery query) {
		Map<ReportYear, Integer> reports = new TreeMap<>();
		query("SELECT year, sum(" + (query.inside() ? "reports" : "own_reports") + ") AS reports FROM area_report "
				+ where(query) + " GROUP BY year", query)
			.query((row) -> {
				if (row.getInt("reports") > 0) {
					reports.put(new ReportYear(row.getInt("year")), row.getInt("reports"));
				}
			});
		return reports;
	}

	private Map<String, Sums> grouped(String group, SumQuery query, ReportYear year) {
		Map<String, Integer> reports = new HashMap<>();
		Map<String, Map<String, Sum>> figures = new HashMap<>();
		this.editions.ofYear(year).ifPresent((edition) -> {
			String where = where(query) + " AND year = :year AND edition = :edition";
			query("SELECT " + group + " AS part, sum(" + (query.inside() ? "reports" : "own_reports")
					+ ") AS reports FROM area_report " + where + " GROUP BY part", query)
				.param("year", year.value())
				.param("edition", edition.code())
				.query((row) -> {
					reports.put(row.getString("part"), row.getInt("reports"));
				});
			String columns = query.inside() ? "sum(value) AS value, sum(reports) AS reports"
					: "sum(own_value) AS value, sum(own_reports) AS reports";
			query("SELECT " + group + " AS part, cell, " + columns + " FROM area_figure " + where
					+ (query.cells().isEmpty() ? "" : " AND cell = ANY(:cells)") + " GROUP BY part, cell", query)
				.param("year", year.value())
				.param("edition", edition.code())
				.param("cells", query.cells().toArray(String[]::new))
				.query((row) -> {
					if (row.getInt("reports") > 0) {
						figures.computeIfAbsent(row.getString("part"), (part) -> new HashMap<>())
							.put(row.getString("cell"), sum(row));
					}
				});
		});
		Map<String, Sums> sums = new HashMap<>();
		reports.forEach((part, count) -> {
			if (count > 0) {
				sums.put(part, new Sums(count, figures.getOrDefault(part, Map.of())));
			}
		});
		return sums;
	}

	private static Sum sum(ResultSet row) throws SQLException {
		BigDecimal value = row.getBigDecimal("value");
		return new Sum((value.scale() > 0) ? plain(value) : value, row.getInt("reports"));
	}

	/** 10.50 and 0.50 are 11, as a page writes it. */
	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	private static String where(SumQuery query) {
		return "WHERE area_code = ANY(:areas) AND scope = :scope" + ((query.kind() != null) ? " AND kind = :kind" : "");
	}

	private JdbcClient.StatementSpec query(String sql, SumQuery query) {
		return this.database.sql(sql)
			.param("areas", query.areas().toArray(String[]::new))
			.param("scope", query.scope().name())
			.param("kind", (query.kind() != null) ? query.kind().name() : null);
	}

}
