package org.nianbao.document.source.sheet;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.source.Block;
import org.nianbao.document.source.BlockList;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;
import org.nianbao.spreadsheet.UnreadableSheetException;

/**
 * Excel's workbooks: the visible rows of all visible sheets in their order, each cell in
 * its column. A cell alone in its row is a paragraph, unless it stands in a table. Hidden
 * rows and columns, in which a template keeps its codes, are passed over.
 */
public final class SheetText {

	private static final SheetLimits LIMITS = new SheetLimits(5000, 100);

	/** What is written in a cell in full has no more than 32,767 characters. */
	private static final int LONG_TEXT = 29_999;

	private SheetText() {
	}

	/**
	 * Reads a workbook.
	 * @throws SourceRefusedException if it is damaged, encrypted or larger than any
	 * report
	 */
	public static List<Block> read(byte[] file) throws SourceRefusedException {
		BlockList blocks = new BlockList();
		int line = 0;
		for (List<SheetRow> sheet : sheets(file)) {
			int width = sheet.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
			SheetRow before = null;
			for (SheetRow row : sheet) {
				line++;
				boolean inTable = before != null && before.number() == row.number() - 1 && printed(before) > 1;
				if ((printed(row) > 1 || inTable) && !goesOn(row)) {
					List<String> cells = new ArrayList<>(row.cells());
					while (cells.size() < width) {
						cells.add("");
					}
					blocks.row(line, Block.Kind.RULED_ROW, cells);
				}
				else {
					for (String paragraph : String.join("", row.cells()).split("\n")) {
						blocks.paragraph(line, paragraph);
					}
				}
				before = row;
			}
		}
		return blocks.toList();
	}

	/** A line that one cell can't hold goes on in the next ones. */
	private static boolean goesOn(SheetRow row) {
		return row.cell(0).length() >= LONG_TEXT;
	}

	private static long printed(SheetRow row) {
		return row.cells().stream().filter((cell) -> !cell.isBlank()).count();
	}

	private static List<List<SheetRow>> sheets(byte[] file) throws SourceRefusedException {
		try {
			return SheetReader.readVisible(file, LIMITS);
		}
		catch (UnreadableSheetException ex) {
			throw switch (ex.reason()) {
				case TOO_LARGE -> new SourceRefusedException(Why.TOO_LARGE, String.valueOf(ex.getArguments()[0]), ex);
				case TOO_MANY_ROWS, TOO_MANY_COLUMNS ->
					new SourceRefusedException(Why.TOO_LONG, String.valueOf(ex.getArguments()[0]), ex);
				case ENCRYPTED -> new SourceRefusedException(Why.ENCRYPTED, "", ex);
				case UNSUPPORTED, DAMAGED, EMPTY -> new SourceRefusedException(Why.DAMAGED, "", ex);
			};
		}
	}

}
