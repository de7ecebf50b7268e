package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Placement;
import org.nianbao.document.reading.TableDraft.DraftRow;
import org.nianbao.document.reading.TableDraft.Printed;
import org.nianbao.document.source.Block;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Section;
import org.nianbao.format.Table;

/**
 * The cells of a section's tables as a document shows them. A value stands in a cell
 * because it stands under the cell's column, because its row has exactly as many values
 * as columns, or because the sums leave no other way; otherwise the row's cells are not
 * filled in. What the document does not have is absent.
 */
final class SectionTables {

	private final Edition edition;

	private final Equations equations;

	private final SectionScan scan;

	/** Every cell of the section that is not blank, totals included. */
	private final Map<String, CellValue> values = new HashMap<>();

	private final Map<String, Integer> lines = new HashMap<>();

	private final Set<String> inferred = new HashSet<>();

	private final List<FoundRow> rows = new ArrayList<>();

	private final List<String> missingTables = new ArrayList<>();

	private final List<String> missingRows = new ArrayList<>();

	private final List<String> missingColumns = new ArrayList<>();

	/** Rows with fewer values than columns, which the sums may still place. */
	private final List<OpenRow> open = new ArrayList<>();

	private SectionTables(Edition edition, Equations equations, SectionScan scan) {
		this.edition = edition;
		this.equations = equations;
		this.scan = scan;
	}

	static SectionTables of(Edition edition, Equations equations, Section section, List<Block> blocks) {
		SectionTables tables = new SectionTables(edition, equations, SectionScan.of(edition, section, blocks));
		tables.scan.drafts().forEach(tables::place);
		tables.inferOpenRows();
		return tables;
	}

	/**
	 * A row whose values are not placed yet.
	 *
	 * @param cells the cells in which they may stand
	 * @param at the row's place among the rows found
	 */
	private record OpenRow(TableDraft draft, DraftRow row, List<Cell> cells, int at) {
	}

	private void place(TableDraft draft) {
		Table table = draft.words().table();
		if (!draft.isFound()) {
			this.missingTables.add(table.code());
			this.edition.cells(table).forEach(this::markAbsent);
			return;
		}
		List<Line> columns = draft.columns();
		table.columns().lines().stream().filter((column) -> !columns.contains(column)).forEach((column) -> {
			this.missingColumns.add(table.code() + '.' + column.code());
			table.rows().lines().forEach((row) -> markAbsent(cell(table, row, column)));
		});
		if (draft.words().isStrip()) {
			placeStrip(draft, columns);
		}
		else {
			table.rows().lines().forEach((line) -> placeRow(draft, line, columns));
		}
	}

	private void placeRow(TableDraft draft, Line line, List<Line> columns) {
		Table table = draft.words().table();
		List<Cell> cells = columns.stream().map((column) -> cell(table, line, column)).toList();
		DraftRow row = draft.row(line);
		if (row == null) {
			this.missingRows.add(table.code() + '.' + line.code());
			cells.forEach(this::markAbsent);
		}
		else {
			place(draft, row, cells);
		}
	}

	private void placeStrip(TableDraft draft, List<Line> columns) {
		Table table = draft.words().table();
		DraftRow row = draft.row(null);
		if (row != null) {
			place(draft, row,
					table.rows()
						.lines()
						.stream()
						.flatMap((line) -> columns.stream().map((column) -> cell(table, line, column)))
						.toList());
		}
	}

	private void place(TableDraft draft, DraftRow row, List<Cell> cells) {
		List<Printed> printed = inColumns(row, cells);
		if (printed == null) {
			printed = inWindow(row, cells.size());
		}
		if (printed != null) {
			for (int i = 0; i < cells.size(); i++) {
				put(cells.get(i), value(printed.get(i), cells.get(i)), printed.get(i).line());
			}
			this.rows.add(found(draft, row, printed, cells.size(), Placement.COMPLETE));
			return;
		}
		if (row.printedValues() > 0 && row.printedValues() < cells.size()) {
			this.open.add(new OpenRow(draft, row, cells, this.rows.size()));
		}
		this.rows.add(found(draft, row, row.values(), cells.size(), Placement.UNPLACED));
	}

	/** The values of a row that stands under a header. */
	private @Nullable List<Printed> inColumns(DraftRow row, List<Cell> cells) {
		ColumnMap map = row.map();
		if (map == null) {
			return null;
		}
		List<Printed> printed = new ArrayList<>();
		for (int leaf = 0; leaf < row.values().size(); leaf++) {
			if (map.has(leaf) || row.values().size() == cells.size()) {
				printed.add(row.values().get(leaf));
			}
		}
		return (printed.size() == cells.size()) ? printed : null;
	}

	/**
	 * The values of a row that has exactly as many as columns; blank cells between two
	 * values count, and so do blank cells behind a label that has no value at all.
	 */
	private static @Nullable List<Printed> inWindow(DraftRow row, int expected) {
		List<Printed> values = row.values();
		if (values.size() == expected) {
			return values;
		}
		Block block = row.block();
		boolean onOneLine = block.isRow() && values.stream().allMatch((value) -> value.line() == block.line());
		int from = values.isEmpty() ? lastPrinted(block) + 1 : values.getFirst().position();
		int to = values.isEmpty() ? from + expected : values.getLast().position() + 1;
		if (!onOneLine || to - from != expected || to > block.cells().size()) {
			return null;
		}
		List<Printed> window = new ArrayList<>();
		for (int i = from; i < to; i++) {
			window.add(new Printed(block.cells().get(i).text(), block.line(), i));
		}
		return window;
	}

	private static int lastPrinted(Block block) {
		int last = block.cells().size() - 1;
		while (last >= 0 && block.cells().get(last).isBlank()) {
			last--;
		}
		return last;
	}

	private void inferOpenRows() {
		boolean found = true;
		while (found) {
			found = this.open.removeIf(this::infer);
		}
	}

	private boolean infer(OpenRow row) {
		List<CellValue> values = new ArrayList<>();
		for (Printed printed : row.row().values()) {
			values.add(value(printed, row.cells().getFirst()));
		}
		List<CellValue> placed = Inference.infer(row.cells(), values, this.equations, this::known);
		if (placed == null) {
			return false;
		}
		for (int i = 0; i < placed.size(); i++) {
			put(row.cells().get(i), placed.get(i), row.row().block().line());
			this.inferred.add(row.cells().get(i).code());
		}
		this.rows.set(row.at(),
				found(row.draft(), row.row(), row.row().values(), row.cells().size(), Placement.INFERRED));
		return true;
	}

	private Optional<BigDecimal> known(Cell cell) {
		CellValue value = this.values.get(cell.code());
		return (value != null) ? value.counted() : Optional.empty();
	}

	private static FoundRow found(TableDraft draft, DraftRow row, List<Printed> printed, int expected,
			Placement placement) {
		Line line = row.line();
		return new FoundRow(draft.words().table().code(), (line != null) ? line.code() : "", row.label(),
				printed.stream().map((value) -> value.text()).toList(), expected, row.block().line(), placement);
	}

	private static CellValue value(Printed printed, Cell cell) {
		return AbsentMark.is(printed.text()) ? CellValue.ABSENT : CellText.parse(printed.text(), cell.type());
	}

	private void put(Cell cell, CellValue value, int line) {
		if (!(value instanceof CellValue.NotFilled)) {
			this.values.put(cell.code(), value);
		}
		this.lines.put(cell.code(), line);
	}

	private void markAbsent(Cell cell) {
		this.values.put(cell.code(), CellValue.ABSENT);
	}

	private Cell cell(Table table, Line row, Line column) {
		return this.edition.cell(table.cellCode(row, column)).orElseThrow();
	}

	/** Whether the document shows the section's tables with all their labels. */
	boolean isAsPrinted() {
		return this.missingTables.isEmpty() && this.missingRows.isEmpty()
				&& this.scan.drafts().stream().allMatch(TableDraft::hasAllColumns);
	}

	SectionScan scan() {
		return this.scan;
	}

	Map<String, CellValue> values() {
		return this.values;
	}

	Map<String, Integer> lines() {
		return this.lines;
	}

	Set<String> inferred() {
		return this.inferred;
	}

	List<FoundRow> rows() {
		return this.rows;
	}

	List<String> missingTables() {
		return this.missingTables;
	}

	List<String> missingRows() {
		return this.missingRows;
	}

	List<String> missingColumns() {
		return this.missingColumns;
	}

}
