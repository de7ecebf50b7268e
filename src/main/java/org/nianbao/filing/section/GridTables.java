package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellState;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.filing.section.GridTable.BalanceItem;
import org.nianbao.filing.section.GridTable.BalanceLine;
import org.nianbao.filing.section.GridTable.Entry;
import org.nianbao.filing.section.GridTable.Total;
import org.nianbao.format.Axis;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Relation;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.BalancePlace;
import org.nianbao.format.Relation.Comparison;
import org.nianbao.format.Relation.SumPlace;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;
import org.nianbao.format.TableLayout.Label;
import org.nianbao.format.TableLayout.Slot;
import org.nianbao.format.TableLayout.Value;

/** Lays out the tables of a section for filling them in. */
final class GridTables {

	private final Edition edition;

	private final Locale locale;

	private final Typing typing;

	private final Guides guides;

	private final ReportContent shown;

	private final Totals totals;

	private final Map<String, SumPlace> sums = new HashMap<>();

	private GridTables(Edition edition, ReportContent stored, Typing typing, Guides guides, Locale locale) {
		this.edition = edition;
		this.locale = locale;
		this.typing = typing;
		this.guides = guides;
		this.shown = typing.over(edition, stored);
		this.totals = Totals.of(edition, this.shown);
		edition.totals().forEach((sum) -> this.sums.put(sum.total().code(), sum));
	}

	/**
	 * The tables of a section.
	 * @param stored the report as it is stored
	 * @param typing what the person just typed that is not stored
	 * @param guides what last year's report says of the cells
	 */
	static List<GridTable> of(Edition edition, Section section, ReportContent stored, Typing typing, Guides guides,
			Locale locale) {
		GridTables grids = new GridTables(edition, stored, typing, guides, locale);
		return section.tables().stream().map((table) -> grids.grid(table, stored)).toList();
	}

	private GridTable grid(Table table, ReportContent stored) {
		TableLayout layout = TableLayout.of(this.edition, table);
		Map<String, String> labels = labels(layout);
		Map<String, Entry> entries = new LinkedHashMap<>();
		Map<String, Total> computed = new LinkedHashMap<>();
		for (Slot slot : layout.body().stream().flatMap(List::stream).toList()) {
			if (slot instanceof Value value && value.cell().computed()) {
				computed.put(value.cell().code(), total(value.cell()));
			}
			else if (slot instanceof Value value) {
				entries.put(value.cell().code(), entry(value, labels, stored));
			}
		}
		List<BalanceLine> under = new ArrayList<>();
		List<BalanceItem> beside = new ArrayList<>();
		placeBalances(table, under, beside);
		int blanks = (int) entries.values()
			.stream()
			.filter((entry) -> this.shown.cell(entry.cell()).state() == CellState.NOT_FILLED)
			.count();
		return new GridTable(table, layout, FormWords.of(table), entries, computed, under, beside, blanks);
	}

	private Map<String, String> labels(TableLayout layout) {
		Map<String, String> labels = new HashMap<>();
		for (List<List<Slot>> part : List.of(layout.head(), layout.body())) {
			for (Slot slot : part.stream().flatMap(List::stream).toList()) {
				if (slot instanceof Label label && label.label() != null) {
					labels.put(label.id(), label.label().in(this.locale));
				}
			}
		}
		return labels;
	}

	private Entry entry(Value value, Map<String, String> labels, ReportContent stored) {
		Cell cell = value.cell();
		List<String> label = value.headers().stream().map((id) -> labels.getOrDefault(id, "")).toList();
		return new Entry(cell, label, this.typing.text(cell).orElseGet(() -> CellInput.text(stored.cell(cell))),
				this.typing.seen(cell).orElseGet(() -> CellInput.seen(stored.cell(cell))),
				this.shown.cell(cell).counted(), this.guides.of(cell, this.shown.cell(cell)), this.typing.error(cell),
				this.typing.conflict(cell));
	}

	private Total total(Cell cell) {
		List<String> parts = Optional.ofNullable(this.sums.get(cell.code()))
			.map((sum) -> codes(sum.parts()))
			.orElse(List.of());
		Optional<BigDecimal> sum = this.totals.counted(cell);
		return new Total(cell, parts, sum.or(() -> soFar(cell)), sum.isPresent());
	}

	private Optional<BigDecimal> soFar(Cell cell) {
		SumPlace sum = this.sums.get(cell.code());
		if (sum == null) {
			return this.totals.counted(cell);
		}
		return sum.parts().stream().flatMap((part) -> soFar(part).stream()).reduce(BigDecimal::add);
	}

	private void placeBalances(Table table, List<BalanceLine> under, List<BalanceItem> beside) {
		for (Relation relation : this.edition.relations()) {
			if (relation instanceof Balance balance && balance.comparison() == Comparison.EQUAL) {
				Map<String, BalanceItem> items = items(table, balance);
				if (items.isEmpty()) {
					continue;
				}
				if (balance.head().along() == Axis.ROWS && table.layout() == Table.Layout.GRID) {
					under.add(line(table, balance, items));
				}
				else {
					beside.addAll(items.values());
				}
			}
		}
	}

	private static BalanceLine line(Table table, Balance balance, Map<String, BalanceItem> items) {
		@Nullable BalanceItem[] cells = table.columns()
			.lines()
			.stream()
			.map(Line::code)
			.map(items::get)
			.toArray(BalanceItem[]::new);
		return new BalanceLine(balance.head().title(), Arrays.asList(cells));
	}

	private Map<String, BalanceItem> items(Table table, Balance balance) {
		Map<String, BalanceItem> items = new LinkedHashMap<>();
		for (BalancePlace place : balance.places()) {
			if (place.left().getFirst().table().equals(table.code())) {
				items.put(place.across().code(),
						new BalanceItem(balance.head().title(), place.across(), balance.leftName(), balance.rightName(),
								codes(place.left()), codes(place.right()), this.totals.sum(place.left()),
								this.totals.sum(place.right())));
			}
		}
		return items;
	}

	private static List<String> codes(List<Cell> cells) {
		return cells.stream().map(Cell::code).toList();
	}

}
