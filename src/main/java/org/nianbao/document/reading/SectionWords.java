package org.nianbao.document.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Token;
import org.nianbao.document.source.Wording;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;

/**
 * Tells what a piece of a section's text can be: the caption of a table, a header, the
 * label of a row, a value, a note under a table.
 */
final class SectionWords {

	/** A number with its note is no longer than this. */
	private static final int LONGEST_NUMBER = 500;

	private final List<TableWords> tables;

	private final List<CellType> types;

	private final RowLabels labels;

	private SectionWords(List<TableWords> tables, List<CellType> types) {
		this.tables = tables;
		this.types = types;
		this.labels = new RowLabels(tables);
	}

	static SectionWords of(Edition edition, Section section) {
		return new SectionWords(section.tables().stream().map(TableWords::new).toList(),
				section.tables()
					.stream()
					.flatMap((table) -> edition.cells(table).stream())
					.map(Cell::type)
					.distinct()
					.toList());
	}

	/** The words of each of the section's tables. */
	List<TableWords> tables() {
		return this.tables;
	}

	/** The labels of the rows of all tables. */
	RowLabels labels() {
		return this.labels;
	}

	/** The table whose caption this is, or null if it is none. */
	@Nullable TableWords captionedBy(Token token) {
		for (TableWords table : this.tables) {
			if (table.isCaption(token.wording())) {
				return table;
			}
		}
		return null;
	}

	boolean isHeader(String wording) {
		return this.tables.stream().anyMatch((table) -> table.isHeader(wording));
	}

	boolean isHeaderFragment(String wording) {
		return this.tables.stream().anyMatch((table) -> table.isHeaderFragment(wording));
	}

	/** Whether a row is part of a header: it has headers, and no value or row label. */
	boolean isHeader(Block row) {
		boolean labelled = false;
		boolean first = true;
		for (Token cell : row.cells()) {
			if (cell.isBlank()) {
				continue;
			}
			boolean header = isHeader(cell.wording());
			if (isValue(cell) || (first && !header && this.labels.isLabel(cell.wording()))) {
				return false;
			}
			labelled |= header;
			first = false;
		}
		return labelled;
	}

	boolean isValue(Token token) {
		return isValue(token.text());
	}

	private boolean isValue(String text) {
		if (text.length() > LONGEST_NUMBER) {
			return false;
		}
		if (AbsentMark.is(text)) {
			return true;
		}
		for (CellType type : this.types) {
			if (!(CellText.parse(text, type) instanceof CellValue.Unreadable)) {
				return true;
			}
		}
		return false;
	}

	/** The note under a table that a block is; null if it is none. */
	static @Nullable String note(Block block) {
		for (Token cell : block.cells()) {
			if (!cell.isBlank()) {
				return (TableNote.of(cell.text()) != null) ? TableNote.of(block.text()) : null;
			}
		}
		return null;
	}

	/** A row whose cells are parted by spaces, taken apart; anything else as it is. */
	Block apart(Block block) {
		Token sole = block.sole();
		if (sole == null || this.labels.isLabel(sole.wording()) || isHeader(sole.wording()) || captionedBy(sole) != null
				|| note(block) != null) {
			return block;
		}
		Block row = SpacedRow.of(block, this::isValue, (piece) -> isHeader(Wording.of(piece)));
		return (row != null) ? row : block;
	}

}
