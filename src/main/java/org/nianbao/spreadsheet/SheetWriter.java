package org.nianbao.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables into Excel and CSV files. */
public final class SheetWriter {

	/** Tells Excel that a CSV file is in UTF-8. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private static final int LONGEST_TEXT = 32_767;

	private static final int LONGEST_NAME = 31;

	private SheetWriter() {
	}

	/** An Excel file (xlsx) with these sheets in order. */
	public static byte[] excel(List<Sheet> sheets) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(file, "Nianbao", "1.0")) {
			for (Sheet sheet : sheets) {
				write(sheet, workbook.newWorksheet(tabName(sheet.name())));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/**
	 * A CSV file in UTF-8 with a byte order mark, which Excel opens readily. A text that
	 * Excel would take for a formula has an apostrophe in front, which
	 * {@link SheetReader} takes away again.
	 */
	public static byte[] csv(Sheet sheet) {
		StringWriter file = new StringWriter();
		csv(sheet, true, file);
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Writes a part of a CSV file as {@link #csv(Sheet)} does; the writer stays open.
	 * @param first whether it is the first part, which begins with the titles
	 */
	public static void csv(Sheet sheet, boolean first, Writer file) {
		StringWriter part = new StringWriter();
		try (CsvWriter writer = CsvWriter.builder()
			.quoteStrategy(QuoteStrategies.ALWAYS)
			.lineDelimiter(LineDelimiter.CRLF)
			.build(part)) {
			if (first) {
				part.write(BYTE_ORDER_MARK);
				writer.writeRecord(sheet.columns().stream().map((column) -> CsvText.marked(column.title())).toList());
			}
			sheet.rows().forEach((row) -> writer.writeRecord(row.stream().map(SheetWriter::text).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		try {
			file.write(part.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(SheetCell cell) {
		return switch (cell) {
			case SheetCell.Text text -> CsvText.marked(text.text());
			case SheetCell.Number number -> number.number().toPlainString();
			case SheetCell.Day day -> day.day().toString();
			case SheetCell.Moment moment -> MOMENT.format(moment.moment());
		};
	}

	private static void write(Sheet sheet, Worksheet target) {
		int last = sheet.columns().size() - 1;
		for (int column = 0; column <= last; column++) {
			target.width(column, sheet.columns().get(column).width() + 2);
			target.value(0, column, sheet.columns().get(column).title());
		}
		target.range(0, 0, 0, last).style().bold().fillColor("E8F0F8").wrapText(true).verticalAlignment("center").set();
		target.freezePane(0, 1);
		int number = 1;
		for (List<SheetCell> row : sheet.rows()) {
			for (int column = 0; column <= last; column++) {
				write(row.get(column), target, number, column);
			}
			number++;
		}
	}

	private static void write(SheetCell cell, Worksheet target, int row, int column) {
		switch (cell) {
			case SheetCell.Text text -> {
				if (!text.text().isEmpty()) {
					target.inlineString(row, column, cut(text.text()));
				}
			}
			case SheetCell.Number number -> target.value(row, column, number.number());
			case SheetCell.Day day -> {
				target.value(row, column, day.day());
				target.style(row, column).format("yyyy-mm-dd").set();
			}
			case SheetCell.Moment moment -> {
				target.value(row, column, moment.moment().toLocalDateTime());
				target.style(row, column).format("yyyy-mm-dd hh:mm").set();
			}
		}
	}

	private static String cut(String text) {
		if (text.length() <= LONGEST_TEXT) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
		return text.substring(0, end);
	}

	private static String tabName(String name) {
		String allowed = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "").replaceAll("^'+|'+$", "").strip();
		return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
	}

}
