package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Token;
import org.nianbao.format.Heading.Line;

/** What a document shows of a table, before its values are placed. */
final class TableDraft {

	private final TableWords words;

	private final List<DraftRow> rows = new ArrayList<>();

	/** Columns whose label stands in the header. */
	private final Set<Line> headerColumns = new HashSet<>();

	/** Pieces of header labels that are broken over lines. */
	private final StringBuilder headerPieces = new StringBuilder();

	private boolean captioned;

	private int headerLabels;

	TableDraft(TableWords words) {
		this.words = words;
	}

	TableWords words() {
		return this.words;
	}

	List<DraftRow> rows() {
		return this.rows;
	}

	/** The row of that line (null: the one line of a strip), or null if not found. */
	@Nullable DraftRow row(@Nullable Line line) {
		for (DraftRow row : this.rows) {
			if (row.line() == line) {
				return row;
			}
		}
		return null;
	}

	/**
	 * Whether there is room for a row of that line: not if it was found before. A group's
	 * label without values, found where the group could be one row, gives way.
	 */
	boolean isFree(@Nullable Line line) {
		DraftRow row = row(line);
		if (row != null && row.isGroup() && row.printedValues() == 0) {
			this.rows.remove(row);
			return true;
		}
		return row == null;
	}

	void markCaptioned() {
		this.captioned = true;
	}

	/** Whether the document has the table, be it without rows. */
	boolean isFound() {
		return this.captioned || !this.rows.isEmpty() || this.headerLabels > 0;
	}

	/** How many of the edition's labels were found: how well the edition fits. */
	int score() {
		return this.headerColumns.size() + this.rows.size();
	}

	void addHeader(List<Token> tokens) {
		for (Token token : tokens) {
			boolean whole = this.words.isHeader(token.wording());
			if (whole) {
				this.words.table()
					.columns()
					.lines()
					.stream()
					.filter((column) -> this.words.isColumn(column, token.wording()))
					.forEach(this.headerColumns::add);
			}
			else {
				this.headerPieces.append(token.wording());
			}
			this.headerLabels++;
		}
	}

	/**
	 * The columns that the document has. A column that the header lacks is only missing
	 * if no row has more values than the header has columns: else the label was lost.
	 */
	List<Line> columns() {
		List<Line> all = this.words.table().columns().lines();
		List<Line> inHeader = all.stream().filter(this::isInHeader).toList();
		if (inHeader.isEmpty() || inHeader.size() == all.size()) {
			return all;
		}
		int perRow = this.words.leaves().size() / all.size();
		int most = this.rows.stream().mapToInt(DraftRow::printedValues).max().orElse(0);
		return (most > inHeader.size() * perRow) ? all : inHeader;
	}

	/** Whether the header has the label of every column. */
	boolean hasAllColumns() {
		return this.words.table().columns().lines().stream().allMatch(this::isInHeader);
	}

	private boolean isInHeader(Line column) {
		return this.headerColumns.contains(column)
				|| (!this.headerPieces.isEmpty() && TableWords.isMadeOf(column, this.headerPieces.toString()));
	}

	/**
	 * A printed value.
	 *
	 * @param text the text as printed; empty if blank
	 * @param line the line of the source
	 * @param position its place in its row
	 */
	record Printed(String text, int line, int position) {
	}

	/** A row with the values found for it. */
	static final class DraftRow {

		private final @Nullable Line line;

		private final Block block;

		private final @Nullable ColumnMap map;

		private final boolean group;

		private final List<Printed> values = new ArrayList<>();

		private String label;

		/**
		 * Begins a row.
		 * @param line the row; null for a strip, which is printed as one row
		 * @param block where its label stands
		 * @param map the columns under which its values stand; null if that isn't known
		 * @param group whether it is a group of rows printed as one
		 */
		DraftRow(@Nullable Line line, String label, Block block, @Nullable ColumnMap map, boolean group) {
			this.line = line;
			this.label = label;
			this.block = block;
			this.map = map;
			this.group = group;
		}

		boolean isGroup() {
			return this.group;
		}

		@Nullable Line line() {
			return this.line;
		}

		String label() {
			return this.label;
		}

		Block block() {
			return this.block;
		}

		@Nullable ColumnMap map() {
			return this.map;
		}

		List<Printed> values() {
			return this.values;
		}

		/** Whether the last value found stands in that block. */
		boolean hasValuesIn(Block other) {
			return !this.values.isEmpty() && this.values.getLast().line() == other.line();
		}

		void add(Printed value) {
			this.values.add(value);
		}

		void addToLabel(String piece) {
			this.label += piece.strip();
		}

		int printedValues() {
			return (int) this.values.stream().filter((value) -> !value.text().isEmpty()).count();
		}

	}

}
