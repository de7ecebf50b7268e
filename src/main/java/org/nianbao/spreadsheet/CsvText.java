package org.nianbao.spreadsheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.nianbao.spreadsheet.UnreadableSheetException.Reason;

/**
 * A table as text, its cells parted by commas, semicolons or tabs; in UTF-8, UTF-16 with
 * a mark, or GB18030, in which Excel saves CSV on Chinese computers.
 */
final class CsvText {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** What makes Excel take a cell for a formula, or may once it is cut. */
	private static final String FORMULA_STARTS = "=+-@\t\r";

	private static final String SEPARATORS = ",\t;";

	private static final char MARK_OF_TEXT = '\'';

	private CsvText() {
	}

	static List<SheetRow> read(byte[] file, SheetLimits limits) {
		String text = decode(file);
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableSheetException(Reason.UNSUPPORTED);
		}
		RowCollector rows = new RowCollector(limits);
		try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
			for (CsvRecord row : records) {
				for (int column = 0; column < row.getFieldCount(); column++) {
					rows.cell(column, unmarked(row.getField(column)));
				}
				rows.endOfRow(Math.toIntExact(row.getStartingLineNumber()));
			}
			return rows.rows();
		}
		catch (CsvParseException | IOException ex) {
			throw (ex.getCause() instanceof UnreadableSheetException refused) ? refused
					: new UnreadableSheetException(Reason.DAMAGED, ex);
		}
	}

	/**
	 * A text as it stands in a CSV file: with an apostrophe in front where Excel would
	 * take it for a formula, and where there is such an apostrophe already.
	 */
	static String marked(String text) {
		String bare = text.replaceFirst("^'+", "");
		boolean formula = !bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0;
		return formula ? MARK_OF_TEXT + text : text;
	}

	/** The text before it was marked. */
	static String unmarked(String text) {
		if (text.isEmpty() || text.charAt(0) != MARK_OF_TEXT) {
			return text;
		}
		String bare = text.replaceFirst("^'+", "");
		return (!bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0) ? text.substring(1) : text;
	}

	/** What parts the cells of the first row; a quoted cell may hold anything. */
	private static char separator(String text) {
		int[] counts = new int[SEPARATORS.length()];
		boolean quoted = false;
		for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
			quoted ^= text.charAt(i) == '"';
			int separator = SEPARATORS.indexOf(text.charAt(i));
			if (!quoted && separator >= 0) {
				counts[separator]++;
			}
		}
		int best = 0;
		for (int other = 1; other < counts.length; other++) {
			best = (counts[other] > counts[best]) ? other : best;
		}
		return SEPARATORS.charAt(best);
	}

	private static String decode(byte[] file) {
		String text = strict(file, wide(file) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
		if (text == null) {
			text = strict(file, GB18030);
		}
		if (text == null) {
			throw new UnreadableSheetException(Reason.UNSUPPORTED);
		}
		return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static boolean wide(byte[] file) {
		int mark = (file.length < 2) ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
		return mark == 0xFEFF || mark == 0xFFFE;
	}

	private static @Nullable String strict(byte[] file, Charset charset) {
		try {
			return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
