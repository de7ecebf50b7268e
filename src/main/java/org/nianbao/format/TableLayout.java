package org.nianbao.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Heading.Group;
import org.nianbao.format.Heading.Line;
import org.nianbao.shared.LocalizedText;

/**
 * A table as it is printed: lines of slots with their spans, the same for a page, a form
 * and a file. Each header has an id and each value names its headers, so that a screen
 * reader can say where it stands although headers have several levels.
 *
 * @param table the table
 * @param head the header lines; a slot that is spanned over is left out
 * @param body the lines with figures, row labels included
 */
public record TableLayout(Table table, List<List<Slot>> head, List<List<Slot>> body) {

	/** Lays out a table of an edition. */
	public static TableLayout of(Edition edition, Table table) {
		return (table.layout() == Table.Layout.GRID) ? new Grid(edition, table).layout()
				: new Strip(edition, table).layout();
	}

	/** Something printed in one place of a table. */
	public sealed interface Slot {

	}

	/**
	 * A label.
	 *
	 * @param id unique within a page that shows each table once
	 * @param label the text; null for a corner without one
	 * @param kind what it is the label of
	 * @param colspan how many columns it spans
	 * @param rowspan how many lines it spans
	 * @param line the row or column that it names; null for a group and for the corner
	 */
	public record Label(String id, @Nullable LocalizedText label, Kind kind, int colspan, int rowspan,
			@Nullable Line line) implements Slot {
	}

	/**
	 * A place for a figure.
	 *
	 * @param cell the cell
	 * @param headers the ids of the labels that say what it is, outer ones first
	 */
	public record Value(Cell cell, List<String> headers) implements Slot {
	}

	/** What a label is the label of. */
	public enum Kind {

		/** Over the row labels. */
		CORNER,

		/** One column. */
		COLUMN,

		/** Several columns. */
		COLUMN_GROUP,

		/** One row. */
		ROW,

		/** Several rows. */
		ROW_GROUP

	}

	/** Lays out rows below each other. */
	private static final class Grid {

		private final Edition edition;

		private final Table table;

		private final Map<Heading, String> ids = new HashMap<>();

		Grid(Edition edition, Table table) {
			this.edition = edition;
			this.table = table;
		}

		TableLayout layout() {
			return new TableLayout(this.table, head(), body());
		}

		private List<List<Slot>> head() {
			int depth = this.table.columns().depth();
			List<List<Slot>> lines = emptyLines(depth);
			lines.getFirst()
				.add(new Label(this.table.code() + "-corner", this.table.corner(), Kind.CORNER,
						this.table.rows().depth(), depth, null));
			placeColumns(this.table.columns().headings(), 0, depth, lines);
			return lines;
		}

		private void placeColumns(List<Heading> headings, int level, int depth, List<List<Slot>> lines) {
			for (Heading heading : headings) {
				String id = this.table.code() + "-c" + this.ids.size();
				this.ids.put(heading, id);
				switch (heading) {
					case Group group -> {
						lines.get(level)
							.add(new Label(id, group.label(), Kind.COLUMN_GROUP, group.lines().size(), 1, null));
						placeColumns(group.headings(), level + 1, depth, lines);
					}
					case Line line ->
						lines.get(level).add(new Label(id, line.label(), Kind.COLUMN, 1, depth - level, line));
				}
			}
		}

		private List<List<Slot>> body() {
			List<List<Slot>> lines = new ArrayList<>();
			int depth = this.table.rows().depth();
			for (Line row : this.table.rows().lines()) {
				List<Slot> slots = new ArrayList<>();
				List<String> rowHeaders = new ArrayList<>();
				List<Heading> path = this.table.rows().path(row);
				for (int level = 0; level < path.size(); level++) {
					Heading heading = path.get(level);
					if (!this.ids.containsKey(heading)) {
						this.ids.put(heading, this.table.code() + "-r" + this.ids.size());
						slots.add(rowLabel(heading, depth - level));
					}
					rowHeaders.add(idOf(heading));
				}
				for (Line column : this.table.columns().lines()) {
					List<String> headers = new ArrayList<>(rowHeaders);
					this.table.columns().path(column).forEach((heading) -> headers.add(idOf(heading)));
					slots.add(value(this.edition, this.table, row, column, headers));
				}
				lines.add(slots);
			}
			return lines;
		}

		private Label rowLabel(Heading heading, int levelsLeft) {
			return switch (heading) {
				case Group group ->
					new Label(idOf(group), group.label(), Kind.ROW_GROUP, 1, group.lines().size(), null);
				case Line line -> new Label(idOf(line), line.label(), Kind.ROW, levelsLeft, 1, line);
			};
		}

		private String idOf(Heading heading) {
			return this.ids.getOrDefault(heading, "");
		}

	}

	/** Lays out a table as one line of figures under two levels of headers. */
	private static final class Strip {

		private final Edition edition;

		private final Table table;

		private int labels;

		Strip(Edition edition, Table table) {
			this.edition = edition;
			this.table = table;
		}

		TableLayout layout() {
			List<List<Slot>> lines = emptyLines(this.table.rows().depth() + this.table.columns().depth());
			List<Slot> values = new ArrayList<>();
			placeRows(this.table.rows().headings(), 0, List.of(), lines, values);
			return new TableLayout(this.table, lines, List.of(values));
		}

		private void placeRows(List<Heading> headings, int level, List<String> outer, List<List<Slot>> lines,
				List<Slot> values) {
			for (Heading heading : headings) {
				String id = nextId();
				List<String> headers = plus(outer, id);
				int width = heading.lines().size() * this.table.columns().lines().size();
				switch (heading) {
					case Group group -> {
						lines.get(level).add(new Label(id, group.label(), Kind.COLUMN_GROUP, width, 1, null));
						placeRows(group.headings(), level + 1, headers, lines, values);
					}
					case Line row -> {
						int rowspan = this.table.rows().depth() - level;
						lines.get(level).add(new Label(id, row.label(), Kind.COLUMN_GROUP, width, rowspan, row));
						placeColumns(row, this.table.columns().headings(), level + rowspan, headers, lines, values);
					}
				}
			}
		}

		private void placeColumns(Line row, List<Heading> headings, int level, List<String> outer,
				List<List<Slot>> lines, List<Slot> values) {
			for (Heading heading : headings) {
				String id = nextId();
				List<String> headers = plus(outer, id);
				switch (heading) {
					case Group group -> {
						lines.get(level)
							.add(new Label(id, group.label(), Kind.COLUMN_GROUP, group.lines().size(), 1, null));
						placeColumns(row, group.headings(), level + 1, headers, lines, values);
					}
					case Line column -> {
						lines.get(level)
							.add(new Label(id, column.label(), Kind.COLUMN, 1, lines.size() - level, column));
						values.add(value(this.edition, this.table, row, column, headers));
					}
				}
			}
		}

		private String nextId() {
			return this.table.code() + "-h" + this.labels++;
		}

		private static List<String> plus(List<String> outer, String id) {
			List<String> headers = new ArrayList<>(outer);
			headers.add(id);
			return headers;
		}

	}

	private static List<List<Slot>> emptyLines(int count) {
		List<List<Slot>> lines = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			lines.add(new ArrayList<>());
		}
		return lines;
	}

	private static Value value(Edition edition, Table table, Line row, Line column, List<String> headers) {
		String code = table.cellCode(row, column);
		Cell cell = edition.cell(code)
			.orElseThrow(() -> new IllegalArgumentException(code + " is not a cell of " + edition));
		return new Value(cell, List.copyOf(headers));
	}

}
