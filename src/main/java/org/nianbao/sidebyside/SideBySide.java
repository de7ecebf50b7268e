package org.nianbao.sidebyside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;
import org.nianbao.shared.LocalizedText;

/**
 * Every figure of several reports, side by side.
 *
 * @param blocks the figures, table by table
 */
public record SideBySide(List<Block> blocks) {

	/** A table with more columns than this is shown column by column. */
	private static final int COLUMNS_TOGETHER = 5;

	public SideBySide {
		blocks = List.copyOf(blocks);
	}

	/**
	 * Puts reports side by side. Rows stand as the newest edition prints them; what only
	 * an older one asks stands after what it follows there.
	 * @param sides the reports, in the order in which they are shown
	 * @param reference whether the differences are those to the side before; otherwise to
	 * the first one
	 */
	public static SideBySide of(List<Side> sides, Reference reference) {
		List<Edition> editions = sides.stream()
			.map(Side::edition)
			.distinct()
			.sorted(Comparator.comparing(Edition::firstYear).reversed())
			.toList();
		Map<String, List<Cell>> blocks = new LinkedHashMap<>();
		for (Edition edition : editions) {
			for (Table table : edition.tables()) {
				Cell previous = null;
				for (Cell cell : ordered(edition, table)) {
					place(blocks.computeIfAbsent(block(table, cell), (code) -> new ArrayList<>()), cell, previous);
					previous = cell;
				}
			}
		}
		List<Block> filled = new ArrayList<>();
		blocks.forEach((code, cells) -> filled.add(block(code, cells, editions, sides, reference)));
		return new SideBySide(filled);
	}

	private static boolean isSplit(Table table) {
		return table.columns().lines().size() > COLUMNS_TOGETHER;
	}

	private static String block(Table table, Cell cell) {
		return isSplit(table) ? table.code() + '.' + cell.column().meaning() : table.code();
	}

	/** The cells row by row; of a table that is split the totals first. */
	private static List<Cell> ordered(Edition edition, Table table) {
		List<Cell> cells = new ArrayList<>(edition.cells(table));
		if (isSplit(table)) {
			List<Line> columns = table.columns().lines();
			Line last = columns.getLast();
			cells.sort(Comparator
				.comparingInt((Cell cell) -> cell.column().equals(last) ? -1 : columns.indexOf(cell.column())));
		}
		return cells;
	}

	/**
	 * Puts a cell after the one that it follows, unless what it says is there already.
	 */
	private static void place(List<Cell> cells, Cell cell, @Nullable Cell previous) {
		Figure figure = Figure.of(cell);
		int before = cells.size();
		for (int i = 0; i < cells.size(); i++) {
			Figure other = Figure.of(cells.get(i));
			if (other.equals(figure)) {
				return;
			}
			if (figure.isWholeOf(other)) {
				cells.add(i, cell);
				return;
			}
			if (previous != null && other.equals(Figure.of(previous))) {
				before = i + 1;
			}
		}
		cells.add(before, cell);
	}

	private static Block block(String code, List<Cell> cells, List<Edition> editions, List<Side> sides,
			Reference reference) {
		Cell first = cells.getFirst();
		Edition edition = owner(first, editions);
		Table table = edition.table(first.table()).orElseThrow();
		boolean split = isSplit(table);
		List<Row> rows = cells.stream().map((cell) -> row(cell, editions, sides, reference, split)).toList();
		return new Block(code, table.caption(), edition.sectionOf(table).title(), split ? first.column().label() : null,
				rows);
	}

	private static Edition owner(Cell cell, List<Edition> editions) {
		return editions.stream()
			.filter((edition) -> edition.cell(cell.code()).filter((own) -> own == cell).isPresent())
			.findFirst()
			.orElseThrow();
	}

	private static Row row(Cell cell, List<Edition> editions, List<Side> sides, Reference reference, boolean split) {
		Figure figure = Figure.of(cell);
		List<LocalizedText> labels = new ArrayList<>();
		Table table = owner(cell, editions).table(cell.table()).orElseThrow();
		List<Heading> path = table.rows().path(cell.row());
		path.subList(Math.max(0, path.size() - 2), path.size()).forEach((heading) -> labels.add(heading.label()));
		if (!split) {
			labels.add(cell.column().label());
		}
		List<LocalizedText> askedBy = editions.stream()
			.filter((edition) -> !edition.cellsWithin(figure.row(), figure.column()).isEmpty())
			.map(Edition::name)
			.toList();
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < sides.size(); i++) {
			entries.add(entry(figure, sides, i, reference));
		}
		return new Row(figure, labels, cell.type(), (askedBy.size() < editions.size()) ? askedBy : List.of(), entries);
	}

	private static Entry entry(Figure figure, List<Side> sides, int i, Reference reference) {
		Side side = sides.get(i);
		if (!side.asks(figure)) {
			return Entry.NOT_ASKED;
		}
		Optional<BigDecimal> value = side.value(figure);
		int other = (reference == Reference.FIRST) ? 0 : i - 1;
		if (value.isEmpty() || i == 0 || !sides.get(other).covers().equals(side.covers())) {
			return new Entry(true, value.orElse(null), null);
		}
		return new Entry(true, value.get(),
				sides.get(other).value(figure).map((base) -> value.get().subtract(base)).orElse(null));
	}

	/** Whether all sides are in one edition. */
	public boolean isOfOneEdition() {
		return this.blocks.stream().flatMap((block) -> block.rows().stream()).allMatch((row) -> row.onlyIn().isEmpty());
	}

	/** To which other side a difference is. */
	public enum Reference {

		/** To the first one. */
		FIRST,

		/** To the one before. */
		PREVIOUS

	}

	/**
	 * Figures of one table, or of one column of a wide one.
	 *
	 * @param code unique on a page
	 * @param caption the table's caption
	 * @param section the title of the section in which it is
	 * @param column the label of the column; null where all columns are shown together
	 * @param rows its figures
	 */
	public record Block(String code, LocalizedText caption, LocalizedText section, @Nullable LocalizedText column,
			List<Row> rows) {

		public Block {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * One figure of all sides.
	 *
	 * @param figure what it is
	 * @param labels its labels, outer ones first
	 * @param type what it counts
	 * @param onlyIn the names of the editions that ask it; empty if all of those shown do
	 * @param entries one for each side
	 */
	public record Row(Figure figure, List<LocalizedText> labels, CellType type, List<LocalizedText> onlyIn,
			List<Entry> entries) {

		public Row {
			labels = List.copyOf(labels);
			onlyIn = List.copyOf(onlyIn);
			entries = Collections.unmodifiableList(entries);
		}

	}

	/**
	 * A figure of one side.
	 *
	 * @param asked whether the side's edition asks it
	 * @param value what it is; null if it is not known
	 * @param difference by how much it is more than the other side's; null for the first
	 * side, and where one of both is not known or covers something else
	 */
	public record Entry(boolean asked, @Nullable BigDecimal value, @Nullable BigDecimal difference) {

		static final Entry NOT_ASKED = new Entry(false, null, null);

	}

}
