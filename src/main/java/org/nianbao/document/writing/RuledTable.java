package org.nianbao.document.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;
import org.nianbao.format.TableLayout.Kind;
import org.nianbao.format.TableLayout.Label;
import org.nianbao.format.TableLayout.Slot;
import org.nianbao.format.TableLayout.Value;

/**
 * The official tables of a section as they are ruled on paper: one under the other over
 * one grid of columns, each below its caption where there are several.
 *
 * @param widths the widths of the grid's columns, which make {@link #WHOLE} together
 * @param rows the rows from top to bottom
 */
public record RuledTable(List<Integer> widths, List<Row> rows) {

	/** The width of the table. */
	public static final int WHOLE = 10_000;

	/** The share of the labels where rows stand in groups, as in the official form. */
	private static final int GROUPED_LABELS = 5_000;

	private static final int GROUP_LABEL = 850;

	/** What a box holds. */
	public enum Role {

		/** The table's caption, over the whole width. */
		CAPTION,

		/** The place over the row labels. */
		CORNER,

		/** The label of columns. */
		COLUMN,

		/** The label of rows. */
		ROW,

		/** A figure. */
		VALUE

	}

	/**
	 * A row.
	 *
	 * @param head whether it belongs to the header
	 * @param boxes its boxes from left to right, together as wide as the grid
	 */
	public record Row(boolean head, List<Box> boxes) {
	}

	/**
	 * A box of a row.
	 *
	 * @param role what it holds
	 * @param text what is printed in it; blank in a continued one
	 * @param column the first column of the grid that it covers, from 0
	 * @param colspan how many columns of the grid it covers
	 * @param rowspan how many rows it covers, this one included
	 * @param continued whether it belongs to a box of the row above
	 * @param cell the cell whose figure it holds; null for others
	 */
	public record Box(Role role, String text, int column, int colspan, int rowspan, boolean continued,
			@Nullable Cell cell) {

		private Box below() {
			return new Box(this.role, "", this.column, this.colspan, this.rowspan - 1, true, this.cell);
		}

	}

	/**
	 * Rules tables over one grid.
	 * @param layouts the tables
	 * @param captioned whether each one's caption is printed
	 * @param values what stands in each cell
	 */
	public static RuledTable of(List<TableLayout> layouts, boolean captioned, Function<Cell, String> values) {
		int mostColumns = layouts.stream()
			.mapToInt((layout) -> layout.table().columns().lines().size())
			.max()
			.orElse(1);
		List<List<Integer>> edges = layouts.stream().map((layout) -> edges(layout.table(), mostColumns)).toList();
		List<Integer> grid = List.copyOf(new TreeSet<>(edges.stream().flatMap(List::stream).toList()));
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < layouts.size(); i++) {
			if (captioned) {
				String caption = layouts.get(i).table().caption().zh();
				rows.add(new Row(true, List.of(new Box(Role.CAPTION, caption, 0, grid.size() - 1, 1, false, null))));
			}
			new Ruler(edges.get(i).stream().map(grid::indexOf).toList(), values).rule(layouts.get(i), rows);
		}
		return new RuledTable(
				IntStream.range(1, grid.size()).mapToObj((column) -> grid.get(column) - grid.get(column - 1)).toList(),
				List.copyOf(rows));
	}

	/**
	 * How many rows at the top are the header of all others, to be repeated on each page;
	 * none where several tables are ruled together, each under a header of its own.
	 */
	public int headRows() {
		int head = 0;
		while (head < this.rows.size() && this.rows.get(head).head()) {
			head++;
		}
		return this.rows.stream().skip(head).anyMatch(Row::head) ? 0 : head;
	}

	/** How wide a box is. */
	public int width(Box box) {
		return this.widths.subList(box.column(), box.column() + box.colspan())
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
	}

	/** Where the columns of a table begin, and where the last one ends. */
	private static List<Integer> edges(Table table, int mostColumns) {
		int columns = table.columns().lines().size();
		List<Integer> edges = new ArrayList<>();
		if (table.layout() == Table.Layout.STRIP) {
			spread(0, columns * table.rows().lines().size(), edges);
			return edges;
		}
		int depth = table.rows().depth();
		for (int level = 0; level < depth; level++) {
			edges.add(level * GROUP_LABEL);
		}
		spread((depth > 1) ? GROUPED_LABELS : WHOLE / (mostColumns + 1), columns, edges);
		return edges;
	}

	private static void spread(int from, int columns, List<Integer> edges) {
		for (int column = 0; column <= columns; column++) {
			edges.add(from + (WHOLE - from) * column / columns);
		}
	}

	/** Puts a table's slots into boxes. */
	private static final class Ruler {

		/** For each edge of the table's own columns, the grid's column there. */
		private final List<Integer> places;

		private final Function<Cell, String> values;

		/** For each of the table's columns, the box that goes on below; null if none. */
		private final @Nullable Box[] open;

		Ruler(List<Integer> places, Function<Cell, String> values) {
			this.places = places;
			this.values = values;
			this.open = new Box[places.size() - 1];
		}

		void rule(TableLayout layout, List<Row> rows) {
			layout.head().forEach((slots) -> rows.add(new Row(true, boxes(slots))));
			layout.body().forEach((slots) -> rows.add(new Row(false, boxes(slots))));
		}

		private List<Box> boxes(List<Slot> slots) {
			List<Box> boxes = new ArrayList<>();
			int column = continued(0, boxes);
			for (Slot slot : slots) {
				int end = column + ((slot instanceof Label label) ? label.colspan() : 1);
				int place = this.places.get(column);
				Box box = box(slot, place, this.places.get(end) - place);
				boxes.add(box);
				this.open[column] = (box.rowspan() > 1) ? box.below() : null;
				column = continued(end, boxes);
			}
			return List.copyOf(boxes);
		}

		/** Goes on with the boxes from above that begin at a column. */
		private int continued(int from, List<Box> boxes) {
			int column = from;
			while (column < this.open.length) {
				Box box = this.open[column];
				if (box == null) {
					return column;
				}
				boxes.add(box);
				this.open[column] = (box.rowspan() > 1) ? box.below() : null;
				column = this.places.indexOf(box.column() + box.colspan());
			}
			return column;
		}

		private Box box(Slot slot, int place, int colspan) {
			return switch (slot) {
				case Label label -> new Box(role(label.kind()), (label.label() != null) ? label.label().zh() : "",
						place, colspan, label.rowspan(), false, null);
				case Value value ->
					new Box(Role.VALUE, this.values.apply(value.cell()), place, colspan, 1, false, value.cell());
			};
		}

		private static Role role(Kind kind) {
			return switch (kind) {
				case CORNER -> Role.CORNER;
				case COLUMN, COLUMN_GROUP -> Role.COLUMN;
				case ROW, ROW_GROUP -> Role.ROW;
			};
		}

	}

}
