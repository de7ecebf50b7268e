package org.nianbao.search;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.RegionRegister;
import org.nianbao.publication.PublishedListing;
import org.nianbao.publication.PublishedReports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds published reports. */
@Service
@Transactional(readOnly = true)
public class ReportSearch {

	/** How many reports are counted and can be leafed through. */
	public static final int MOST = 1000;

	private static final int MOST_AGENCIES = 6;

	private static final int MOST_AGENCIES_FOR_REPORTS = 200;

	private final JdbcClient database;

	private final RegionRegister regions;

	private final PublishedReports reports;

	private final AgencyNames names;

	ReportSearch(JdbcClient database, RegionRegister regions, PublishedReports reports, AgencyNames names) {
		this.database = database;
		this.regions = regions;
		this.reports = reports;
		this.names = names;
	}

	/**
	 * Looks for reports. Where no report has the words, those of the agencies are found
	 * whose names are abbreviated or mistyped like that.
	 * @param offset how many of the first reports to leave out
	 * @param limit how many reports to give at most
	 */
	public SearchResults find(SearchQuery query, int offset, int limit) {
		Wanted wanted = Wanted.of(query.text(), query.wholeWords());
		if (!query.text().isBlank() && wanted.isEmpty()) {
			return new SearchResults(List.of(), 0, false, List.of(), false);
		}
		planEachQuery();
		List<Row> rows = rows(query, wanted, List.of(), Part.COUNTED);
		boolean byNames = rows.isEmpty() && !wanted.isEmpty();
		List<NamedAgency> agencies = wanted.isEmpty() ? List.of()
				: this.names.find(query.text(), byNames ? MOST_AGENCIES_FOR_REPORTS : MOST_AGENCIES, byNames);
		if (byNames && !agencies.isEmpty()) {
			rows = rows(query, Wanted.of("", false), codes(agencies), Part.COUNTED);
		}
		List<Row> page = rows.subList(Math.min(offset, Math.min(rows.size(), MOST)),
				Math.min(offset + limit, Math.min(rows.size(), MOST)));
		return new SearchResults(found(page, byNames ? Wanted.of("", false) : wanted), Math.min(rows.size(), MOST),
				rows.size() > MOST, agencies.subList(0, Math.min(agencies.size(), MOST_AGENCIES)),
				byNames && !rows.isEmpty());
	}

	/**
	 * The same reports one after the other, as many as there are.
	 * @param after the place after which the list begins; null for its beginning
	 * @param most how many at most
	 */
	public List<ListedReport> list(SearchQuery query, @Nullable SearchPosition after, int most) {
		Wanted wanted = Wanted.of(query.text(), query.wholeWords());
		if (!query.text().isBlank() && wanted.isEmpty()) {
			return List.of();
		}
		planEachQuery();
		List<Row> rows = rows(query, wanted, List.of(), new Part(true, after, most));
		boolean beyondTheEnd = rows.isEmpty() && after != null
				&& !rows(query, wanted, List.of(), new Part(false, null, 1)).isEmpty();
		if (rows.isEmpty() && !wanted.isEmpty() && !beyondTheEnd) {
			List<String> agencies = codes(this.names.find(query.text(), MOST_AGENCIES_FOR_REPORTS, true));
			rows = agencies.isEmpty() ? rows : rows(query, Wanted.of("", false), agencies, new Part(true, after, most));
		}
		return rows.stream()
			.map((row) -> new ListedReport(row.publication(), new SearchPosition(row.position())))
			.toList();
	}

	/**
	 * Until the transaction ends PostgreSQL looks at the words themselves before it
	 * chooses a way: for a word that most reports have another one is fast than for a
	 * rare one, and a plan for any word is slow for both.
	 */
	private void planEachQuery() {
		this.database.sql("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
			.query(String.class)
			.single();
	}

	private static List<String> codes(List<NamedAgency> agencies) {
		return agencies.stream().map(NamedAgency::code).toList();
	}

	/**
	 * A part of the reports in their order. Passages are compared with the texts only
	 * after the reports were put in order, so that no more texts are read than are
	 * needed.
	 */
	private List<Row> rows(SearchQuery query, Wanted wanted, List<String> agencies, Part part) {
		StringBuilder sql = new StringBuilder("SELECT s.report_id, s.publication_id, s.received, ")
			.append(part.placed() ? "ARRAY[" + placed(query.order()) + "]" : "CAST(NULL AS text[])")
			.append(" AS position, ")
			.append(wanted.passages().isEmpty() ? "" : "s.body, ")
			.append(query.cell().isEmpty() ? "NULL" : "f.value")
			.append(" AS figure FROM searchable_report s");
		Map<String, Object> parameters = new HashMap<>();
		if (!query.cell().isEmpty()) {
			sql.append(" JOIN published_figure f ON f.publication_id = s.publication_id AND f.cell = :cell");
			parameters.put("cell", query.cell());
		}
		List<String> all = conditions(query, wanted, agencies, parameters);
		if (part.after() != null) {
			all.add(query.order().after());
			parameters.putAll(part.after().parameters(query.order()));
		}
		String conditions = String.join(" AND ", all);
		sql.append(conditions.isEmpty() ? "" : " WHERE ").append(conditions);
		sql.append(" ORDER BY ").append(query.order().columns());
		List<String> passages = new ArrayList<>();
		for (String passage : wanted.passages()) {
			String name = "passage" + passages.size();
			parameters.put(name, passage);
			passages.add("strpos(body, :" + name + ") > 0");
		}
		String ordered = passages.isEmpty() ? sql.toString()
				: "SELECT report_id, publication_id, received, position, figure FROM (" + sql
						+ " OFFSET 0) AS candidate WHERE " + String.join(" AND ", passages);
		return this.database.sql(ordered + " LIMIT " + part.most())
			.params(parameters)
			.query((row, number) -> new Row(row.getLong("report_id"), row.getLong("publication_id"),
					row.getBigDecimal("received"), row.getBigDecimal("figure"), position(row.getArray("position"))))
			.list();
	}

	private static String placed(SearchOrder order) {
		return order.keys().stream().map((key) -> "CAST(" + key.text() + " AS text)").collect(Collectors.joining(", "));
	}

	private static List<String> position(@Nullable Array values) throws SQLException {
		return (values != null) ? List.of((String[]) values.getArray()) : List.of();
	}

	private List<String> conditions(SearchQuery query, Wanted wanted, List<String> agencies,
			Map<String, Object> parameters) {
		Conditions conditions = new Conditions(parameters);
		if (!wanted.isEmpty()) {
			conditions.add("s.words @@ CAST(:wanted AS tsquery)", "wanted", wanted.query());
		}
		if (!agencies.isEmpty()) {
			conditions.add("s.agency_code = ANY(:agencies)", "agencies", agencies.toArray(String[]::new));
		}
		if (!query.agency().isEmpty()) {
			conditions.add("s.agency_code = :agency", "agency", query.agency());
		}
		if (!query.area().isEmpty()) {
			conditions.add("s.region_code = ANY(:regions)", "regions",
					(query.inside() ? this.regions.codesWithin(query.area()) : List.of(query.area()))
						.toArray(String[]::new));
		}
		if (query.year() != null) {
			conditions.add("s.year = :year", "year", query.year().value());
		}
		if (query.year() != null && !query.cell().isEmpty()) {
			conditions.add("f.year = :year", "year", query.year().value());
		}
		if (query.kind() != null) {
			conditions.add("s.kind = :kind", "kind", query.kind().name());
		}
		if (!query.edition().isEmpty()) {
			conditions.add("s.edition = :edition", "edition", query.edition());
		}
		if (query.scope() != null) {
			conditions.add("s.scope = :scope", "scope", query.scope().name());
		}
		if (query.receivedAbove() != null) {
			conditions.add("s.received > :received", "received", query.receivedAbove());
		}
		if (query.suitLost()) {
			conditions.add("s.suits_lost > :none", "none", BigDecimal.ZERO);
		}
		if (query.above() != null && !query.cell().isEmpty()) {
			conditions.add("f.value > :above", "above", query.above());
		}
		return conditions.all();
	}

	private List<FoundReport> found(List<Row> rows, Wanted wanted) {
		List<Long> numbers = rows.stream().map(Row::report).toList();
		Map<Long, PublishedListing> listings = this.reports.listings(numbers);
		Map<Long, String> bodies = wanted.isEmpty() ? Map.of() : bodies(numbers);
		List<FoundReport> found = new ArrayList<>();
		for (Row row : rows) {
			PublishedListing listing = listings.get(row.report());
			if (listing != null) {
				found.add(new FoundReport(listing, row.received(), row.figure(),
						Excerpts.of(bodies.getOrDefault(row.report(), ""), wanted)));
			}
		}
		return found;
	}

	private Map<Long, String> bodies(List<Long> numbers) {
		Map<Long, String> bodies = new HashMap<>();
		this.database.sql("SELECT report_id, body FROM searchable_report WHERE report_id = ANY(:numbers)")
			.param("numbers", numbers.toArray(Long[]::new))
			.query((row) -> {
				bodies.put(row.getLong("report_id"), row.getString("body"));
			});
		return bodies;
	}

	/**
	 * A report that was found.
	 *
	 * @param report its internal number
	 * @param publication the internal number of its current publication
	 * @param position where it stands; empty if that was not asked
	 */
	private record Row(long report, long publication, BigDecimal received, @Nullable BigDecimal figure,
			List<String> position) {
	}

	/**
	 * Which part of all that is found.
	 *
	 * @param placed whether it matters where each report stands
	 * @param after the place after which the part begins; null for the beginning
	 * @param most how many reports at most
	 */
	private record Part(boolean placed, @Nullable SearchPosition after, int most) {

		/** What is counted and one more. */
		static final Part COUNTED = new Part(false, null, MOST + 1);

	}

	/**
	 * What found reports are like.
	 */
	private record Conditions(List<String> all, Map<String, Object> parameters) {

		Conditions(Map<String, Object> parameters) {
			this(new ArrayList<>(), parameters);
		}

		void add(String condition, String name, Object value) {
			this.all.add(condition);
			this.parameters.put(name, value);
		}

	}

}
