package org.nianbao.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentJson;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes single places of a draft, each only where it still holds what the editor saw.
 * The comparison and the change are one statement, so that nothing can come between.
 */
@Repository
class DraftEdits {

	private final JdbcTemplate batches;

	private final JdbcClient database;

	DraftEdits(JdbcTemplate batches, JdbcClient database) {
		this.batches = batches;
		this.database = database;
	}

	/**
	 * Changes cells. All cells of a section are one statement, since each would write the
	 * section's whole document again.
	 * @param changes ordered by section, so that two people never wait for each other; no
	 * cell twice
	 * @return the cells that were changed
	 */
	Set<String> applyToCells(long revision, List<CellChange> changes) {
		Map<String, List<CellChange>> bySection = changes.stream()
			.collect(Collectors.groupingBy(CellChange::section, LinkedHashMap::new, Collectors.toList()));
		Set<String> changed = new HashSet<>();
		bySection.forEach((section, cells) -> changed.addAll(applyToSection(revision, section, cells)));
		return changed;
	}

	private List<String> applyToSection(long revision, String section, List<CellChange> changes) {
		return this.database.sql("""
				UPDATE revision_section SET cells = (
				  SELECT (cells - coalesce(array_agg(cell) FILTER (WHERE wanted IS NULL), '{}'))
				    || coalesce(jsonb_object_agg(cell, CAST(wanted AS jsonb)) FILTER (WHERE wanted IS NOT NULL), '{}')
				  FROM unnest(CAST(:cells AS text[]), CAST(:seen AS text[]), CAST(:wanted AS text[]))
				    AS change (cell, seen, wanted)
				  WHERE (cells -> cell) IS NOT DISTINCT FROM CAST(seen AS jsonb))
				WHERE revision_id = :revision AND section = :section
				RETURNING ARRAY(
				  SELECT cell FROM unnest(CAST(:cells AS text[]), CAST(:seen AS text[])) AS change (cell, seen)
				  WHERE (old.cells -> cell) IS NOT DISTINCT FROM CAST(seen AS jsonb))
				""")
			.param("revision", revision)
			.param("section", section)
			.param("cells", changes.stream().map(CellChange::cell).toArray(String[]::new))
			.param("seen", changes.stream().map(CellChange::seenJson).toArray(String[]::new))
			.param("wanted", changes.stream().map(CellChange::wantedJson).toArray(String[]::new))
			.query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
			.single();
	}

	/**
	 * Changes texts.
	 * @param changes ordered by place, so that two people never wait for each other
	 * @return for each change 1 if it took effect, else 0
	 */
	int[] applyToTexts(long revision, List<TextEdit> changes) {
		return apply("""
				UPDATE revision_text SET body = ?
				WHERE revision_id = ? AND place = ? AND encode(sha256(convert_to(body, 'UTF8')), 'hex') = ?
				""", changes.stream()
			.map((change) -> new Object[] { change.wanted(), revision, change.place().name(), change.seenVersion() })
			.toList());
	}

	/** What stands in these cells; a cell that is not filled in is missing. */
	Map<String, CellValue> storedCells(long revision, Collection<String> cells) {
		Map<String, CellValue> stored = new HashMap<>();
		this.database.sql("""
				SELECT cell.key, cell.value FROM revision_section, jsonb_each(cells) AS cell
				WHERE revision_id = :revision AND cell.key = ANY(:cells)
				""").param("revision", revision).param("cells", cells.toArray(String[]::new)).query((row) -> {
			stored.put(row.getString("key"), ContentJson.readCell(row.getString("value")));
		});
		return stored;
	}

	/** What stands at these places, by the place's name. */
	Map<String, String> storedTexts(long revision, Collection<TextPlace> places) {
		Map<String, String> stored = new HashMap<>();
		this.database.sql("""
				SELECT place, body FROM revision_text WHERE revision_id = :revision AND place = ANY(:places)
				""")
			.param("revision", revision)
			.param("places", places.stream().map(TextPlace::name).toArray(String[]::new))
			.query((row) -> {
				stored.put(row.getString("place"), row.getString("body"));
			});
		return stored;
	}

	private int[] apply(String statement, List<Object[]> parameters) {
		return parameters.isEmpty() ? new int[0] : this.batches.batchUpdate(statement, parameters);
	}

	/**
	 * A change of one cell.
	 *
	 * @param section the section in which the cell stands
	 */
	record CellChange(String section, String cell, CellValue seen, CellValue wanted) {

		/** The JSON of what the editor saw; null if it was not filled in. */
		@Nullable String seenJson() {
			return json(this.seen);
		}

		/** The JSON of what it is to hold; null if it is to be not filled in. */
		@Nullable String wantedJson() {
			return json(this.wanted);
		}

		private static @Nullable String json(CellValue value) {
			return (value instanceof CellValue.NotFilled) ? null : ContentJson.write(value);
		}

	}

}
