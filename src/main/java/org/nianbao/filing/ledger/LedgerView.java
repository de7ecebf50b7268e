package org.nianbao.filing.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;

/**
 * What a list counts beside what stands in the draft.
 *
 * @param table the table
 * @param layout how it is printed
 * @param figures the figures by cell code
 * @param behind what each cell counts, in printed order
 * @param count the count
 */
record LedgerView(Table table, TableLayout layout, Map<String, Figure> figures, List<Behind> behind,
		LedgerCount count) {

	static LedgerView of(Edition edition, LedgerCount count, ReportContent draft, Locale locale) {
		Table table = count.matrix().table();
		Totals counted = Totals.of(edition, count.over(draft));
		Totals present = Totals.of(edition, draft);
		Map<String, Figure> figures = new HashMap<>();
		for (Cell cell : edition.cells(table)) {
			figures.put(cell.code(), new Figure(counted.value(cell), present.value(cell)));
		}
		List<Behind> behind = new ArrayList<>();
		for (Cell cell : count.filled()) {
			List<Integer> rows = count.rowsOf(cell.code());
			behind.add(new Behind(cell, cell.row().label().in(locale), cell.column().label().in(locale), rows.size(),
					rows.stream().map(String::valueOf).collect(Collectors.joining(", "))));
		}
		return new LedgerView(table, TableLayout.of(edition, table), figures, behind, count);
	}

	public @Nullable Figure figure(Cell cell) {
		return this.figures.get(cell.code());
	}

	/** In how many cells that people fill in something else stands than was counted. */
	public long changes() {
		return this.count.matrix()
			.cells()
			.stream()
			.map(this::figure)
			.filter((one) -> one != null && one.differs())
			.count();
	}

	/**
	 * A figure beside the one that stands in the draft.
	 *
	 * @param counted what was counted
	 * @param present what stands in the draft
	 */
	record Figure(CellValue counted, CellValue present) {

		/** Whether the draft says something else. */
		public boolean differs() {
			return !this.counted.counted().equals(this.present.counted());
		}

		public String countedText() {
			return (this.counted.text() != null) ? this.counted.text() : "";
		}

		public String presentText() {
			return (this.present.text() != null) ? this.present.text() : "";
		}

	}

	/**
	 * What a cell counts.
	 *
	 * @param row the label of its row
	 * @param column the label of its column
	 * @param count how many requests
	 * @param rows the numbers of their rows in the list
	 */
	record Behind(Cell cell, String row, String column, int count, String rows) {
	}

}
