package org.nianbao.spreadsheet;

import java.util.BitSet;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of a sheet as they come by, so that a large sheet is never in memory as
 * a whole. Formulas are passed over; their last value stands beside them.
 */
final class SheetXml extends DefaultHandler {

	/** As many as a sheet of Excel has. */
	private static final int MOST_COLUMNS = 16_384;

	private final RowCollector rows;

	private final ReadOnlySharedStringsTable strings;

	private final StylesTable styles;

	private final boolean since1904;

	private final StringBuilder text = new StringBuilder();

	private final boolean visible;

	/** Columns that are hidden, where only what is seen is read. */
	private final BitSet hiddenColumns = new BitSet();

	private boolean hiddenRow;

	private int row;

	private int column;

	private String type = "n";

	private int style;

	private boolean inValue;

	/** Pronunciations stand beside a text, and are none of it. */
	private boolean inPhonetic;

	SheetXml(RowCollector rows, ReadOnlySharedStringsTable strings, StylesTable styles, boolean since1904,
			boolean visible) {
		this.rows = rows;
		this.strings = strings;
		this.styles = styles;
		this.since1904 = since1904;
		this.visible = visible;
	}

	@Override
	public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
		switch (name) {
			case "col" -> {
				if (this.visible && isOn(attributes.getValue("hidden"))) {
					hide(attributes.getValue("min"), attributes.getValue("max"));
				}
			}
			case "row" -> {
				startRow(attributes.getValue("r"));
				this.hiddenRow = this.visible && isOn(attributes.getValue("hidden"));
			}
			case "c" -> startCell(attributes);
			case "v", "t" -> this.inValue = !this.inPhonetic;
			case "rPh" -> this.inPhonetic = true;
			default -> {
			}
		}
	}

	private static boolean isOn(@Nullable String attribute) {
		return "1".equals(attribute) || "true".equals(attribute);
	}

	private void hide(@Nullable String from, @Nullable String to) {
		if (from != null && to != null) {
			this.hiddenColumns.set(Math.max(1, Integer.parseInt(from)) - 1,
					Math.min(MOST_COLUMNS, Integer.parseInt(to)));
		}
	}

	private void startRow(@Nullable String number) {
		this.row = (number != null) ? Integer.parseInt(number) : this.row + 1;
		this.column = -1;
	}

	private void startCell(Attributes attributes) {
		String place = attributes.getValue("r");
		this.column = (place != null) ? new CellReference(place).getCol() : this.column + 1;
		this.type = (attributes.getValue("t") != null) ? attributes.getValue("t") : "n";
		this.style = (attributes.getValue("s") != null) ? Integer.parseInt(attributes.getValue("s")) : 0;
		this.text.setLength(0);
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.inValue) {
			this.text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String name, String qualifiedName) {
		switch (name) {
			case "v", "t" -> this.inValue = false;
			case "rPh" -> this.inPhonetic = false;
			case "c" -> {
				if (!this.hiddenRow && !this.hiddenColumns.get(this.column)) {
					this.rows.cell(this.column, written());
				}
			}
			case "row" -> this.rows.endOfRow(this.row);
			default -> {
			}
		}
	}

	private String written() {
		String value = this.text.toString();
		if (value.isEmpty()) {
			return "";
		}
		return switch (this.type) {
			case "s" -> this.strings.getItemAt(Integer.parseInt(value)).getString();
			case "b" -> CellWriting.truth("1".equals(value));
			case "n" -> isDay() ? CellWriting.day(Double.parseDouble(value), this.since1904)
					: CellWriting.number(Double.parseDouble(value));
			// Texts, errors such as #N/A, and days that are written as such.
			default -> value;
		};
	}

	private boolean isDay() {
		if (this.style >= this.styles.getNumCellStyles()) {
			return false;
		}
		XSSFCellStyle found = this.styles.getStyleAt(this.style);
		return found != null && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
	}

}
