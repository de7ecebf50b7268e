package org.nianbao.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Missing;
import org.nianbao.content.Reading.Placement;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;
import org.nianbao.shared.ReportYear;

/** Readings as a perfect document would give them, to be spoilt by a test. */
public final class TestReadings {

	public static final Missing NOTHING_MISSING = new Missing(List.of(), List.of(), List.of(), List.of());

	private TestReadings() {
	}

	/** A document that states all totals as they are computed. */
	public static Reading of(Edition edition, ReportContent content) {
		Totals totals = Totals.of(edition, content);
		Map<String, CellValue> stated = edition.cells()
			.values()
			.stream()
			.filter(Cell::computed)
			.collect(Collectors.toMap(Cell::code, totals::value));
		return reading(edition, content, content.year(), stated, Set.of(), rows(edition, totals), NOTHING_MISSING);
	}

	private static List<FoundRow> rows(Edition edition, Totals totals) {
		List<FoundRow> rows = new ArrayList<>();
		for (Table table : edition.tables()) {
			for (Line row : table.rows().lines()) {
				List<String> values = edition.cells(table)
					.stream()
					.filter((cell) -> cell.row().equals(row))
					.map((cell) -> String.valueOf(totals.value(cell).text()))
					.toList();
				rows.add(new FoundRow(table.code(), row.code(), row.label().zh(), values, values.size(),
						rows.size() + 1, Placement.COMPLETE));
			}
		}
		return rows;
	}

	public static Reading withContent(Reading reading, ReportContent content) {
		return new Reading(content, reading.agencyName(), reading.foundYear(), reading.sourceEdition(),
				reading.statedTotals(), reading.inferred(), reading.rows(), reading.missing(), reading.sectionTitles(),
				reading.sectionOrder(), reading.cellLines(), reading.notUnderstood());
	}

	public static Reading withStated(Reading reading, UnaryOperator<Map<String, CellValue>> change) {
		return copy(reading, reading.foundYear(), reading.sourceEdition(),
				change.apply(new HashMap<>(reading.statedTotals())), reading.inferred(), reading.rows(),
				reading.missing());
	}

	public static Reading withFoundYear(Reading reading, @Nullable ReportYear year) {
		return copy(reading, year, reading.sourceEdition(), reading.statedTotals(), reading.inferred(), reading.rows(),
				reading.missing());
	}

	public static Reading withSourceEdition(Reading reading, String edition) {
		return copy(reading, reading.foundYear(), edition, reading.statedTotals(), reading.inferred(), reading.rows(),
				reading.missing());
	}

	public static Reading withInferred(Reading reading, Set<String> inferred) {
		return copy(reading, reading.foundYear(), reading.sourceEdition(), reading.statedTotals(), inferred,
				reading.rows(), reading.missing());
	}

	public static Reading withRows(Reading reading, UnaryOperator<List<FoundRow>> change) {
		return copy(reading, reading.foundYear(), reading.sourceEdition(), reading.statedTotals(), reading.inferred(),
				change.apply(new ArrayList<>(reading.rows())), reading.missing());
	}

	public static Reading withMissing(Reading reading, Missing missing) {
		return copy(reading, reading.foundYear(), reading.sourceEdition(), reading.statedTotals(), reading.inferred(),
				reading.rows(), missing);
	}

	static Reading withTitle(Reading reading, String section, String title) {
		Map<String, String> titles = new HashMap<>(reading.sectionTitles());
		titles.put(section, title);
		return new Reading(reading.content(), reading.agencyName(), reading.foundYear(), reading.sourceEdition(),
				reading.statedTotals(), reading.inferred(), reading.rows(), reading.missing(), titles,
				reading.sectionOrder(), reading.cellLines(), reading.notUnderstood());
	}

	private static Reading copy(Reading reading, @Nullable ReportYear year, String sourceEdition,
			Map<String, CellValue> stated, Set<String> inferred, List<FoundRow> rows, Missing missing) {
		return new Reading(reading.content(), reading.agencyName(), year, sourceEdition, stated, inferred, rows,
				missing, reading.sectionTitles(), reading.sectionOrder(), reading.cellLines(), reading.notUnderstood());
	}

	private static Reading reading(Edition edition, ReportContent content, ReportYear year,
			Map<String, CellValue> stated, Set<String> inferred, List<FoundRow> rows, Missing missing) {
		Map<String, String> titles = edition.sections()
			.stream()
			.collect(Collectors.toMap((section) -> section.code(), (section) -> section.title().zh()));
		return new Reading(content, "某县某局", year, edition.code(), stated, inferred, rows, missing, titles,
				edition.sections().stream().map((section) -> section.code()).toList(), Map.of(), List.of());
	}

}
