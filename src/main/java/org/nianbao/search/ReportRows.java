package org.nianbao.search;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.RegionChoice;
import org.nianbao.agency.RegionRegister;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which reports a search finds, in their order. A report's words and text stand
 * apart from the rest of its row and take longest to read, which PostgreSQL does not
 * count when it chooses a way. So the first reports are looked at to see how many have
 * what is wanted: if many have, so will those that follow, and few must be read until
 * there are enough; else the index tells which have it.
 */
@Component
class ReportRows {

	private static final int LOOKED_AT = 150;

	private static final int MANY_PERCENT = 40;

	private static final int HUNDRED = 100;

	/**
	 * PostgreSQL counts the reports of each region of a list before it looks for them,
	 * which takes it a millisecond for so many; of a longer list it guesses.
	 */
	private static final int COUNTED_REGIONS = 2000;

	private static final String COLUMNS = "report_id, publication_id, received, position, figure";

	private final JdbcClient database;

	private final RegionRegister regions;

	ReportRows(JdbcClient database, RegionRegister regions) {
		this.database = database;
		this.regions = regions;
	}

	/**
	 * A part of the reports in their order.
	 * @param wanted the words that they have
	 * @param agencies the codes of agencies whose reports they are; empty for all
	 */
	List<Row> find(SearchQuery query, Wanted wanted, List<String> agencies, Part part) {
		planEachQuery();
		Statement statement = statement(query, wanted, agencies, part);
		if (wanted.isEmpty()) {
			return read(statement, statement.ordered(Statement.TABLE) + limit(part.most()));
		}
		List<Looked> first = lookAtFirst(statement, LOOKED_AT);
		List<Row> having = first.stream().filter(Looked::having).map(Looked::row).toList();
		if (first.size() < LOOKED_AT || having.size() >= part.most()) {
			return having.subList(0, Math.min(having.size(), part.most()));
		}
		return (having.size() * HUNDRED >= first.size() * MANY_PERCENT) ? oneByOne(statement, part.most())
				: byIndex(statement, part.most());
	}

	/**
	 * Until the transaction ends PostgreSQL looks at what is asked for itself before it
	 * chooses a way: the same way is not fast for all.
	 */
	private void planEachQuery() {
		this.database.sql("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
			.query(String.class)
			.single();
	}

	/** The first reports, whether or not they have what is wanted. */
	List<Looked> lookAtFirst(Statement statement, int most) {
		return this.database
			.sql("SELECT " + COLUMNS + ", " + statement.having() + " AS having FROM ("
					+ statement.ordered(Statement.TABLE) + limit(most) + ") AS candidate")
			.params(statement.parameters())
			.query((row, number) -> new Looked(row(row), row.getBoolean("having")))
			.list();
	}

	/** Looks at one report after the other until there are enough. */
	List<Row> oneByOne(Statement statement, int most) {
		return read(statement, "SELECT " + COLUMNS + " FROM (" + statement.ordered(Statement.TABLE)
				+ " OFFSET 0) AS candidate WHERE " + statement.having() + limit(most));
	}

	/**
	 * Lets the index tell which reports have the words; only then they are put in order
	 * and compared with passages.
	 */
	List<Row> byIndex(Statement statement, int most) {
		String ordered = statement
			.ordered("(SELECT * FROM searchable_report WHERE words @@ CAST(:wanted AS tsquery) OFFSET 0)");
		lookThroughTables(false);
		List<Row> rows = read(statement, statement.passages().isEmpty() ? ordered + limit(most) : "SELECT " + COLUMNS
				+ " FROM (" + ordered + " OFFSET 0) AS candidate WHERE " + statement.passages() + limit(most));
		lookThroughTables(true);
		return rows;
	}

	/** Whether whole tables may be looked through. */
	private void lookThroughTables(boolean allowed) {
		this.database.sql("SELECT set_config('enable_seqscan', :allowed, true)")
			.param("allowed", String.valueOf(allowed))
			.query(String.class)
			.single();
	}

	private List<Row> read(Statement statement, String sql) {
		return this.database.sql(sql).params(statement.parameters()).query((row, number) -> row(row)).list();
	}

	private static String limit(int most) {
		return " LIMIT " + most;
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getLong("report_id"), row.getLong("publication_id"), row.getBigDecimal("received"),
				row.getBigDecimal("figure"), position(row.getArray("position")));
	}

	private static List<String> position(@Nullable Array values) throws SQLException {
		return (values != null) ? List.of((String[]) values.getArray()) : List.of();
	}

	/** What is to be asked of the database. */
	Statement statement(SearchQuery query, Wanted wanted, List<String> agencies, Part part) {
		Conditions conditions = new Conditions();
		addConditions(query, agencies, conditions);
		if (part.after() != null) {
			conditions.add(query.order().after(), part.after().parameters(query.order()));
		}
		Map<String, Object> parameters = conditions.parameters();
		List<String> passages = new ArrayList<>();
		for (String passage : wanted.passages()) {
			String name = "passage" + passages.size();
			parameters.put(name, passage);
			passages.add("strpos(body, :" + name + ") > 0");
		}
		String columns = "s.report_id, s.publication_id, s.received, "
				+ (part.placed() ? "ARRAY[" + placed(query.order()) + "]" : "CAST(NULL AS text[])") + " AS position, "
				+ (query.cell().isEmpty() ? "NULL" : "f.value") + " AS figure";
		String figures = "";
		if (!query.cell().isEmpty()) {
			figures = " JOIN published_figure f ON f.publication_id = s.publication_id AND f.cell = :cell";
			parameters.put("cell", query.cell());
		}
		if (!wanted.isEmpty()) {
			columns += ", s.words, s.body";
			parameters.put("wanted", wanted.query());
		}
		String where = conditions.all().isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.all());
		return new Statement(columns, figures + where + " ORDER BY " + query.order().columns(),
				String.join(" AND ", passages), parameters);
	}

	private static String placed(SearchOrder order) {
		return order.keys().stream().map((key) -> "CAST(" + key.text() + " AS text)").collect(Collectors.joining(", "));
	}

	private void addConditions(SearchQuery query, List<String> agencies, Conditions conditions) {
		if (!agencies.isEmpty()) {
			conditions.add("s.agency_code = ANY(:agencies)", "agencies", agencies.toArray(String[]::new));
		}
		if (!query.agency().isEmpty()) {
			conditions.add("s.agency_code = :agency", "agency", query.agency());
		}
		if (!query.area().isEmpty()) {
			RegionChoice regions = query.inside() ? this.regions.choiceWithin(query.area())
					: RegionChoice.of(query.area());
			conditions.add(condition(regions), "regions", regions.codes().toArray(String[]::new));
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
	}

	private static String condition(RegionChoice regions) {
		if (regions.codes().size() <= COUNTED_REGIONS) {
			return regions.others() ? "s.region_code <> ALL(:regions)" : "s.region_code = ANY(:regions)";
		}
		return "s.region_code " + (regions.others() ? "NOT " : "") + "IN (SELECT unnest(CAST(:regions AS text[])))";
	}

	/**
	 * A report that is found.
	 *
	 * @param report its internal number
	 * @param publication the internal number of its current publication
	 * @param position where it stands; empty if that was not asked
	 */
	record Row(long report, long publication, BigDecimal received, @Nullable BigDecimal figure, List<String> position) {
	}

	/** A report that may be found, and whether it has what is wanted. */
	record Looked(Row row, boolean having) {
	}

	/**
	 * Which part of all that is found.
	 *
	 * @param placed whether it matters where each report stands
	 * @param after the place after which the part begins; null for the beginning
	 * @param most how many reports at most
	 */
	record Part(boolean placed, @Nullable SearchPosition after, int most) {
	}

	/**
	 * What is asked of the database.
	 *
	 * @param columns what is read of each report
	 * @param rest which reports, whatever they say, and in which order
	 * @param passages that the text has the passages that are wanted; empty for none
	 */
	record Statement(String columns, String rest, String passages, Map<String, Object> parameters) {

		static final String TABLE = "searchable_report";

		/** The reports in their order, whatever they say. */
		String ordered(String source) {
			return "SELECT " + this.columns + " FROM " + source + " AS s" + this.rest;
		}

		/** That a report has what is wanted. */
		String having() {
			return "words @@ CAST(:wanted AS tsquery)" + (this.passages.isEmpty() ? "" : " AND " + this.passages);
		}

	}

	/** What found reports are like. */
	private record Conditions(List<String> all, Map<String, Object> parameters) {

		Conditions() {
			this(new ArrayList<>(), new HashMap<>());
		}

		void add(String condition, String name, Object value) {
			add(condition, Map.of(name, value));
		}

		void add(String condition, Map<String, ?> values) {
			this.all.add(condition);
			this.parameters.putAll(values);
		}

	}

}
