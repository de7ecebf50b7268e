package org.nianbao.spreadsheet;

import java.util.List;

import org.nianbao.spreadsheet.UnreadableSheetException.Reason;

/**
 * Reads a table from a file: the first sheet of an Excel file (xlsx, xls), or CSV. The
 * file's first bytes tell what it is, and not its name.
 */
public final class SheetReader {

	/** The most bytes that a file may have: 20 MB. */
	public static final int MOST_BYTES = 20 * 1024 * 1024;

	private static final int ZIP = 0x504B0304;

	private static final int OLE2 = 0xD0CF11E0;

	private static final int PDF = 0x25504446;

	private SheetReader() {
	}

	/**
	 * Reads a table.
	 * @param file the file
	 * @param limits how large the table may be
	 * @return its rows in order, without those in which nothing is written; never empty
	 * @throws UnreadableSheetException if it is no table, damaged, encrypted or too large
	 */
	public static List<SheetRow> read(byte[] file, SheetLimits limits) {
		if (file.length > MOST_BYTES) {
			throw new UnreadableSheetException(Reason.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
		}
		List<SheetRow> rows = switch (start(file)) {
			case ZIP -> XlsxFile.read(file, limits, false).getFirst();
			case OLE2 -> XlsFile.read(file, limits, false).getFirst();
			case PDF -> throw new UnreadableSheetException(Reason.UNSUPPORTED);
			default -> CsvText.read(file, limits);
		};
		if (rows.isEmpty()) {
			throw new UnreadableSheetException(Reason.EMPTY);
		}
		return rows;
	}

	/**
	 * Reads what is seen of an Excel file.
	 * @param file the file
	 * @param limits how large each sheet may be
	 * @return the rows of its sheets in order, without hidden ones, and without rows in
	 * which nothing is written
	 * @throws UnreadableSheetException if it is no Excel file, damaged, encrypted or too
	 * large
	 */
	public static List<List<SheetRow>> readVisible(byte[] file, SheetLimits limits) {
		if (file.length > MOST_BYTES) {
			throw new UnreadableSheetException(Reason.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
		}
		return switch (start(file)) {
			case ZIP -> XlsxFile.read(file, limits, true);
			case OLE2 -> XlsFile.read(file, limits, true);
			default -> throw new UnreadableSheetException(Reason.UNSUPPORTED);
		};
	}

	private static int start(byte[] file) {
		int start = 0;
		for (int i = 0; i < 4; i++) {
			start = start << 8 | ((i < file.length) ? file[i] & 0xFF : 0);
		}
		return start;
	}

}
