package org.nianbao.document.writing.workbook;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.document.writing.OfficialSheet;
import org.nianbao.document.writing.RuledTable;
import org.nianbao.document.writing.RuledTable.Box;
import org.nianbao.document.writing.RuledTable.Role;
import org.nianbao.document.writing.RuledTable.Row;
import org.nianbao.document.writing.workbook.Page.Piece;

/**
 * The sheets of a workbook: the cover, one for each section, the signature. Read one
 * after the other they are the report, so that the reader of documents needs to know
 * nothing of them. Pictures are named by their marks.
 */
final class WorkbookSheet extends OfficialSheet {

	/** Excel holds 32,767 characters in a cell; a longer line goes on beside it. */
	static final int LONGEST_TEXT = 30_000;

	private static final int LONGEST_NAME = 31;

	private static final String SIGNATURE_PAGE = "落款";

	private final List<Page> pages = new ArrayList<>(List.of(new Page("封面")));

	/** Whether somebody is to fill it in: blank texts get a place. */
	private final boolean form;

	WorkbookSheet(boolean form) {
		super(PictureSource.NONE);
		this.form = form;
	}

	@Override
	public void title(String line) {
		lines(Look.TITLE, line);
	}

	@Override
	public void cover(String line) {
		lines(Look.COVER, line);
	}

	@Override
	public void heading(String line) {
		endPage();
		this.pages.add(new Page(tabName(line)));
		lines(Look.HEADING, line);
	}

	@Override
	protected void subheading(int level, String line) {
		lines((level == 1) ? Look.SUBHEADING : Look.LOWER_HEADING, line);
	}

	@Override
	protected void paragraph(String lead, String rest) {
		lines(Look.TEXT, lead + rest);
	}

	@Override
	protected void picture(PictureMark mark, Drawn picture) {
		throw new IllegalStateException("no picture is drawn in a workbook");
	}

	@Override
	protected void rows(List<List<String>> rows) {
		for (List<String> row : rows) {
			int columns = row.size();
			List<Piece> pieces = new ArrayList<>();
			for (int column = 0; column < columns; column++) {
				pieces.add(new Piece(RuledTable.WHOLE * column / columns, RuledTable.WHOLE * (column + 1) / columns, 1,
						false, Look.TEXT_TABLE, row.get(column), null));
			}
			page().row(pieces);
		}
		page().gap();
	}

	@Override
	protected void ruled(RuledTable table) {
		List<Integer> edges = new ArrayList<>(List.of(0));
		table.widths().forEach((width) -> edges.add(edges.getLast() + width));
		for (Row row : table.rows()) {
			page().row(row.boxes().stream().map((box) -> piece(box, edges)).toList());
		}
		page().gap();
	}

	private Piece piece(Box box, List<Integer> edges) {
		Look look = switch (box.role()) {
			case CAPTION -> Look.CAPTION;
			case CORNER, COLUMN -> Look.TEXT_TABLE;
			case ROW -> Look.ROW_LABEL;
			case VALUE ->
				(box.cell() != null && box.cell().computed()) ? Look.TOTAL : this.form ? Look.ENTRY : Look.VALUE;
		};
		return new Piece(edges.get(box.column()), edges.get(box.column() + box.colspan()), box.rowspan(),
				box.continued(), look, box.text(), (box.role() == Role.VALUE) ? box.cell() : null);
	}

	@Override
	public void note(String line) {
		lines(Look.NOTE, line);
	}

	@Override
	public void signature(String line) {
		signaturePage();
		lines(Look.SIGNATURE, line);
	}

	private void signaturePage() {
		if (!page().name().equals(SIGNATURE_PAGE)) {
			endPage();
			this.pages.add(new Page(SIGNATURE_PAGE));
		}
	}

	private void lines(Look look, String line) {
		double height = RowHeight.of(line, look, PageXml.TEXT_CHARACTERS);
		int rows = RowHeight.rows(height);
		List<Piece> pieces = new ArrayList<>();
		for (int start = 0; start < line.length(); start = end(line, start)) {
			int place = pieces.size();
			String part = line.substring(start, end(line, start));
			pieces.add((place == 0) ? Piece.whole(look, part, rows)
					: new Piece(Page.BEYOND + place - 1, Page.BEYOND + place, 1, false, Look.PLAIN, part, null));
		}
		page().row(pieces, height / rows);
		for (int row = 1; row < rows; row++) {
			page().row(List.of(Piece.continued(look)), height / rows);
		}
	}

	private static int end(String line, int start) {
		int end = Math.min(line.length(), start + LONGEST_TEXT);
		return (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) ? end - 1 : end;
	}

	private Page page() {
		return this.pages.getLast();
	}

	/** Gives a blank text a place where it is to be written. */
	private void endPage() {
		boolean blank = page().rows()
			.stream()
			.flatMap((row) -> row.pieces().stream())
			.allMatch((piece) -> piece.look() == Look.TITLE || piece.look() == Look.COVER
					|| piece.look() == Look.HEADING);
		if (this.form && blank) {
			page().row(List.of(Piece.whole(Look.TEXT_ENTRY, "", 1)));
		}
	}

	/** The finished sheets. */
	List<Page> pages() {
		if (this.form) {
			signaturePage();
		}
		endPage();
		return this.pages;
	}

	/**
	 * The name on a tab: what Excel doesn't allow is left out, and each is another one.
	 */
	private String tabName(String title) {
		String allowed = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}']", "").strip();
		String name = allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
		boolean taken = name.isEmpty() || this.pages.stream().anyMatch((page) -> page.name().equalsIgnoreCase(name));
		return taken ? Integer.toString(this.pages.size()) : name;
	}

}
