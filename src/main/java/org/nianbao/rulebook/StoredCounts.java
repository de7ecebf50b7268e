package org.nianbao.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.nianbao.report.ReportKey;
import org.nianbao.shared.FindingLevel;

/** How many findings each submission had when it was last checked. */
@Repository
class StoredCounts {

	private static final TypeReference<Map<String, Integer>> BY_RULE = new TypeReference<>() {
	};

	private final JdbcTemplate batches;

	private final JdbcClient database;

	private final JsonMapper json;

	StoredCounts(JdbcTemplate batches, JdbcClient database, JsonMapper json) {
		this.batches = batches;
		this.database = database;
		this.json = json;
	}

	/**
	 * What is known of submissions, by the number of the receipt; one that was never
	 * checked, or by other rules, is missing.
	 */
	Map<String, Counted> ofReceipts(Collection<String> receipts, String rules) {
		Map<String, Counted> counted = new HashMap<>();
		this.database.sql("""
				SELECT receipt_number, compared_with, block, explain, hint, note, by_rule
				FROM submission_check WHERE receipt_number = ANY(:receipts) AND rules = :rules
				""").param("receipts", receipts.toArray(String[]::new)).param("rules", rules).query((row) -> {
			counted.put(row.getString("receipt_number"), counted(row));
		});
		return counted;
	}

	private Counted counted(ResultSet row) throws SQLException {
		Map<FindingLevel, Integer> byLevel = new EnumMap<>(FindingLevel.class);
		for (FindingLevel level : FindingLevel.values()) {
			int count = row.getInt(level.code());
			if (count > 0) {
				byLevel.put(level, count);
			}
		}
		String byRule = row.getString("by_rule");
		return new Counted(row.getString("compared_with"),
				new FindingCounts(byLevel, "{}".equals(byRule) ? Map.of() : this.json.readValue(byRule, BY_RULE)));
	}

	/** Keeps what was counted in place of what was known before. */
	void keep(Map<String, Counted> counted, String rules) {
		this.batches.batchUpdate("""
				INSERT INTO submission_check
				  (receipt_number, compared_with, rules, by_rule, block, explain, hint, note)
				VALUES (?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?)
				ON CONFLICT (receipt_number) DO UPDATE SET compared_with = EXCLUDED.compared_with,
				  rules = EXCLUDED.rules, by_rule = EXCLUDED.by_rule, block = EXCLUDED.block,
				  explain = EXCLUDED.explain, hint = EXCLUDED.hint, note = EXCLUDED.note
				""",
				counted.entrySet()
					.stream()
					.sorted(Map.Entry.comparingByKey())
					.map((entry) -> row(entry.getKey(), entry.getValue(), rules))
					.toList());
	}

	/** Forgets what was counted in the submissions of reports. */
	void forget(Collection<ReportKey> reports) {
		this.database.sql("""
				DELETE FROM submission_check WHERE receipt_number IN (
				  SELECT s.receipt_number FROM submission s JOIN report r ON r.id = s.report_id
				  WHERE (r.agency_code, r.year, r.scope) IN (SELECT * FROM unnest(
				    CAST(:agencies AS text[]), CAST(:years AS integer[]), CAST(:scopes AS text[]))))
				""")
			.param("agencies", reports.stream().map(ReportKey::agency).toArray(String[]::new))
			.param("years", reports.stream().map((report) -> report.year().value()).toArray(Integer[]::new))
			.param("scopes", reports.stream().map((report) -> report.scope().name()).toArray(String[]::new))
			.update();
	}

	/**
	 * Drops what was counted in submissions of the agencies whose reports an office
	 * reviews.
	 */
	void forget(String office) {
		this.database.sql("""
				DELETE FROM submission_check WHERE receipt_number IN (
				  SELECT s.receipt_number FROM submission s JOIN report p ON p.id = s.report_id
				  JOIN agency a ON a.code = p.agency_code
				  WHERE coalesce(a.supervising_office_code, a.code) = :office)
				""").param("office", office).update();
	}

	private Object[] row(String receipt, Counted counted, String rules) {
		FindingCounts counts = counted.counts();
		List<Integer> levels = Arrays.stream(FindingLevel.values()).map(counts::count).toList();
		return new Object[] { receipt, counted.by(), rules, this.json.writeValueAsString(counts.byRule()),
				levels.get(0), levels.get(1), levels.get(2), levels.get(3) };
	}

	/**
	 * What was counted in a submission.
	 *
	 * @param by the receipts of the year before’s reports with which it was compared, and
	 * the levels that offices had set; null if there was neither
	 * @param counts the findings
	 */
	record Counted(@Nullable String by, FindingCounts counts) {
	}

}
