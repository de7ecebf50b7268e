package org.nianbao.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.nianbao.spreadsheet.UnreadableSheetException.Reason;

/**
 * An Excel file as of 97 (xls), as older versions of WPS still write it. Its first sheet
 * is read. Newer files that are encrypted come in the same wrapping.
 */
final class XlsFile {

	/** Such a file is read as a whole, so it has to be smaller. */
	private static final int MOST_BYTES = 8 * 1024 * 1024;

	private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

	private XlsFile() {
	}

	/**
	 * The rows of its first sheet, or what is seen of all sheets.
	 */
	static List<List<SheetRow>> read(byte[] file, SheetLimits limits, boolean visible) {
		if (file.length > MOST_BYTES) {
			throw new UnreadableSheetException(Reason.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
		}
		try (POIFSFileSystem folder = new POIFSFileSystem(new ByteArrayInputStream(file))) {
			if (folder.getRoot().hasEntry(ENCRYPTED_PACKAGE)) {
				throw new UnreadableSheetException(Reason.ENCRYPTED);
			}
			try (HSSFWorkbook workbook = new HSSFWorkbook(folder)) {
				return read(workbook, limits, visible);
			}
		}
		catch (UnreadableSheetException ex) {
			throw ex;
		}
		catch (EncryptedDocumentException ex) {
			throw new UnreadableSheetException(Reason.ENCRYPTED, ex);
		}
		// POI's readers answer damaged files with whatever goes wrong first.
		catch (IOException | RuntimeException ex) {
			throw new UnreadableSheetException(Reason.DAMAGED, ex);
		}
	}

	private static List<List<SheetRow>> read(HSSFWorkbook workbook, SheetLimits limits, boolean visible) {
		boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
		List<List<SheetRow>> sheets = new ArrayList<>();
		int last = visible ? workbook.getNumberOfSheets() : Math.min(1, workbook.getNumberOfSheets());
		for (int i = 0; i < last; i++) {
			if (visible && (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i))) {
				continue;
			}
			HSSFSheet sheet = workbook.getSheetAt(i);
			RowCollector rows = new RowCollector(limits);
			for (Row row : sheet) {
				if (visible && row.getZeroHeight()) {
					continue;
				}
				row.forEach((cell) -> {
					if (!visible || !sheet.isColumnHidden(cell.getColumnIndex())) {
						rows.cell(cell.getColumnIndex(), written(cell, since1904));
					}
				});
				rows.endOfRow(row.getRowNum() + 1);
			}
			sheets.add(rows.rows());
		}
		return sheets.isEmpty() ? List.of(List.of()) : sheets;
	}

	private static String written(Cell cell, boolean since1904) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return switch (type) {
			case STRING -> cell.getStringCellValue();
			case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? CellWriting.day(cell.getNumericCellValue(), since1904)
					: CellWriting.number(cell.getNumericCellValue());
			case BOOLEAN -> CellWriting.truth(cell.getBooleanCellValue());
			case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
			default -> "";
		};
	}

}
