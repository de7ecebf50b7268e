package org.nianbao.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.shared.ReportYear;

/**
 * What was read from a document: the content, plus what only a document has.
 *
 * @param content the content, without the totals that the document states
 * @param agencyName the agency's name as found in the title or the signature; empty if
 * none was found
 * @param foundYear the report year as found in the document; null if none was found
 * @param sourceEdition the public name of the edition whose tables the document shows,
 * which differs from the content's where an old form was used for a later year
 * @param statedTotals the totals as the document states them, by cell code; a total that
 * is not stated is missing here
 * @param inferred the cells whose value was inferred, since their row has fewer values
 * than columns and all placements that reconcile agree
 * @param rows the table rows that were found, in the order of the document
 * @param missing the tables, rows and columns that the edition has and the document has
 * not
 * @param sectionTitles the section titles as printed in the document, by section code; a
 * section that was not found is missing here
 * @param sectionOrder the codes of the sections found, in the document's order
 * @param cellLines the line of the source at which each cell was found, from 1
 * @param notUnderstood what could not be understood
 */
public record Reading(ReportContent content, String agencyName, @Nullable ReportYear foundYear, String sourceEdition,
		Map<String, CellValue> statedTotals, Set<String> inferred, List<FoundRow> rows, Missing missing,
		Map<String, String> sectionTitles, List<String> sectionOrder, Map<String, Integer> cellLines,
		List<NotUnderstood> notUnderstood) {

	public Reading {
		statedTotals = Map.copyOf(statedTotals);
		inferred = Set.copyOf(inferred);
		rows = List.copyOf(rows);
		sectionTitles = Map.copyOf(sectionTitles);
		sectionOrder = List.copyOf(sectionOrder);
		cellLines = Map.copyOf(cellLines);
		notUnderstood = List.copyOf(notUnderstood);
	}

	/**
	 * The total that the document states for a cell and that its parts don't give; null
	 * where the two agree, and where one of them is missing.
	 * @param totals the totals of the content
	 */
	public @Nullable CellValue contradicted(Cell cell, Totals totals) {
		CellValue stated = this.statedTotals.get(cell.code());
		Optional<BigDecimal> computed = totals.counted(cell);
		boolean agrees = stated == null || computed.isEmpty()
				|| stated.counted().filter((number) -> number.compareTo(computed.get()) == 0).isPresent();
		return agrees ? null : stated;
	}

	/**
	 * A table row of the document.
	 *
	 * @param table the table's code
	 * @param row the row's code in the edition; for a table printed as one line of
	 * figures, empty
	 * @param printedLabel the label as printed
	 * @param values the values as printed, in printed order
	 * @param expected how many values the row should have
	 * @param line the line of the source, from 1
	 * @param placed how the values were assigned to columns
	 */
	public record FoundRow(String table, String row, String printedLabel, List<String> values, int expected, int line,
			Placement placed) {

		public FoundRow {
			values = List.copyOf(values);
		}

	}

	/** How the values of a row were assigned to its columns. */
	public enum Placement {

		/** Each value stands under its column. */
		COMPLETE,

		/** A value is lost, but all placements that reconcile give the same values. */
		INFERRED,

		/** The values could not be assigned; the row's cells are not filled in. */
		UNPLACED

	}

	/**
	 * What the document does not have.
	 *
	 * @param sections codes of the sections that were not found
	 * @param tables codes of the tables that were not found
	 * @param rows {@code table.row} of the rows that were not found in a table that was
	 * @param columns {@code table.column} of the columns that were not found in a table
	 * that was
	 */
	public record Missing(List<String> sections, List<String> tables, List<String> rows, List<String> columns) {

		public Missing {
			sections = List.copyOf(sections);
			tables = List.copyOf(tables);
			rows = List.copyOf(rows);
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A piece of the source that was not understood.
	 *
	 * @param line the line of the source, from 1
	 * @param text the text as it stands there
	 */
	public record NotUnderstood(int line, String text) {
	}

}
