package org.nianbao.document.writing.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.nianbao.document.writing.RuledTable;
import org.nianbao.document.writing.workbook.Formulas.Place;
import org.nianbao.document.writing.workbook.Page.Piece;
import org.nianbao.document.writing.workbook.Page.Row;
import org.nianbao.format.Cell;

/** A sheet of a workbook in SpreadsheetML. */
final class PageXml {

	/**
	 * The width of a page of text in characters of Excel's usual font. LibreOffice fits
	 * several columns to the page, but cuts a single one off: it stays on the page with
	 * any font that stands in for the usual one.
	 */
	static final int TEXT_CHARACTERS = 72;

	/** The same of a page with a table. */
	private static final int PAGE_CHARACTERS = 92;

	/** The same of a page with many columns, which is printed smaller. */
	private static final int WIDE_PAGE_CHARACTERS = 120;

	private static final int MANY_COLUMNS = 6;

	/** The width of a column for what doesn't fit into one cell. */
	private static final int BEYOND_CHARACTERS = 20;

	private static final double HIGH_ENTRY = 260;

	private final Page page;

	private final List<Integer> edges;

	private final Formulas formulas;

	private final StringBuilder merged = new StringBuilder();

	private int mergedCells;

	PageXml(Page page, Formulas formulas) {
		this.page = page;
		this.edges = page.edges();
		this.formulas = formulas;
	}

	/** Where the cells of the report stand on a page. */
	static List<Placed> places(Page page, int sheet) {
		List<Integer> edges = page.edges();
		List<Placed> placed = new ArrayList<>();
		for (Row row : page.rows()) {
			for (Piece piece : row.pieces()) {
				if (piece.cell() != null && !piece.continued()) {
					placed.add(new Placed(piece.cell(), new Place(sheet, row.number(), edges.indexOf(piece.from()),
							edges.indexOf(piece.to()) - 1)));
				}
			}
		}
		return placed;
	}

	/**
	 * A cell of the report in its place.
	 *
	 * @param cell the cell
	 * @param place where it stands
	 */
	record Placed(Cell cell, Place place) {
	}

	/**
	 * The sheet.
	 * @param validation what people may write where; empty if nothing is asked
	 * @param header what stands at the head of each printed page; empty if nothing
	 */
	String sheet(String validation, String header) {
		StringBuilder xml = new StringBuilder(32 * 1024);
		xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
			.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
			.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
			.append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>")
			.append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
		for (int column = 0; column < this.edges.size() - 1; column++) {
			xml.append("<col min=\"%d\" max=\"%d\" width=\"%.2f\" customWidth=\"1\"/>".formatted(column + 1, column + 1,
					width(column, column)));
		}
		xml.append("</cols><sheetData>");
		this.page.rows().forEach((row) -> row(row, xml));
		xml.append("</sheetData>");
		if (this.mergedCells > 0) {
			xml.append("<mergeCells count=\"")
				.append(this.mergedCells)
				.append("\">")
				.append(this.merged)
				.append("</mergeCells>");
		}
		return xml.append(validation)
			.append("<printOptions horizontalCentered=\"1\"/>")
			.append("<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>")
			.append("<pageSetup paperSize=\"9\" orientation=\"portrait\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
			.append("<headerFooter>")
			.append(header.isEmpty() ? "" : "<oddHeader>&amp;C" + header + "</oddHeader>")
			.append("<oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>")
			.toString();
	}

	private double width(int first, int last) {
		double width = 0;
		int page = (this.edges.size() == 2) ? TEXT_CHARACTERS
				: (this.edges.size() > MANY_COLUMNS) ? WIDE_PAGE_CHARACTERS : PAGE_CHARACTERS;
		for (int column = first; column <= last; column++) {
			width += (this.edges.get(column) >= Page.BEYOND) ? BEYOND_CHARACTERS
					: (double) page * (this.edges.get(column + 1) - this.edges.get(column)) / RuledTable.WHOLE;
		}
		return width;
	}

	private void row(Row row, StringBuilder xml) {
		xml.append("<row r=\"").append(row.number()).append('"').append(height(row)).append('>');
		row.pieces().forEach((piece) -> piece(piece, row.number(), xml));
		xml.append("</row>");
	}

	private String height(Row row) {
		double height = row.height();
		for (Piece piece : row.pieces()) {
			height = Math.max(height, height(piece));
		}
		return (height == 0) ? ""
				: String.format(Locale.ROOT, " ht=\"%.1f\" customHeight=\"1\"", Math.min(RowHeight.HIGHEST, height));
	}

	private double height(Piece piece) {
		if (piece.look() == Look.TEXT_ENTRY) {
			return HIGH_ENTRY;
		}
		boolean fits = piece.rowspan() > 1 || piece.cell() != null;
		double width = width(this.edges.indexOf(piece.from()), this.edges.indexOf(piece.to()) - 1);
		return RowHeight.of(fits ? "" : piece.text(), piece.look(), width);
	}

	private void piece(Piece piece, int row, StringBuilder xml) {
		int first = this.edges.indexOf(piece.from());
		int last = this.edges.indexOf(piece.to()) - 1;
		for (int column = first; column <= last; column++) {
			xml.append("<c r=\"")
				.append(Formulas.columnName(column))
				.append(row)
				.append("\" s=\"")
				.append(piece.look().ordinal())
				.append('"');
			xml.append((column == first && !piece.continued()) ? value(piece) : "/>");
		}
		if (!piece.continued() && (last > first || piece.rowspan() > 1)) {
			this.mergedCells++;
			this.merged.append("<mergeCell ref=\"")
				.append(Formulas.columnName(first))
				.append(row)
				.append(':')
				.append(Formulas.columnName(last))
				.append(row + piece.rowspan() - 1)
				.append("\"/>");
		}
	}

	/** What follows the attributes of a cell. */
	private String value(Piece piece) {
		Cell cell = piece.cell();
		if (cell != null) {
			String formula = cell.computed() ? this.formulas.formula(cell) : null;
			BigDecimal number = this.formulas.number(cell);
			String written = (number != null) ? number.toPlainString() : "";
			if (formula != null) {
				return (number != null ? ">" : " t=\"str\">") + "<f>" + escaped(formula) + "</f><v>" + written
						+ "</v></c>";
			}
			if (number != null) {
				return "><v>" + written + "</v></c>";
			}
		}
		return piece.text().isEmpty() ? "/>"
				: " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(piece.text()) + "</t></is></c>";
	}

	/** Text between tags and in attributes. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
