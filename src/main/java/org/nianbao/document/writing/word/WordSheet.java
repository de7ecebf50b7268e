package org.nianbao.document.writing.word;

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

/** The body of a Word file in WordprocessingML. */
final class WordSheet extends OfficialSheet {

	/** The width of the text between the margins of 28 mm and 26 mm, in twips. */
	private static final int TEXT_WIDTH = 8845;

	/** Twips left of and right of the text of a box. */
	private static final int PADDING = 57 * 2;

	/** The usual size of figures and labels in half points: 五号. */
	private static final int USUAL_SIZE = 21;

	/** The size in a table so long that it fills a page: 小五. */
	private static final int SMALL_SIZE = 18;

	private static final int SMALLEST_SIZE = 10;

	private static final int LONG_TABLE = 20;

	private static final int MANY_COLUMNS = 10;

	/** English metric units of a point of the screen. */
	private static final long EMU = 9525;

	/** Points of the screen between the margins of the page. */
	private static final int WIDEST_PICTURE = 585;

	private static final int HIGHEST_PICTURE = 700;

	private static final String PICTURE = """
			<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
			<wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="图%d" descr="%s"/><a:graphic>\
			<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
			<pic:cNvPr id="%d" name="图%d"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture%d"/>\
			<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
			<a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
			</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""";

	/** A longer text in the corner is a sentence. */
	private static final int LONG_LABEL = 10;

	private final List<Drawn> pictures = new ArrayList<>();

	private boolean signed;

	WordSheet(PictureSource source) {
		super(source);
	}

	private final StringBuilder body = new StringBuilder(64 * 1024);

	@Override
	public void title(String line) {
		paragraph("Title", "", line);
	}

	@Override
	public void cover(String line) {
		paragraph("Cover", "", line);
	}

	@Override
	public void heading(String line) {
		paragraph("Heading1", "", line);
	}

	@Override
	protected void subheading(int level, String line) {
		paragraph((level == 1) ? "Heading2" : "Heading3", "", line);
	}

	@Override
	protected void paragraph(String lead, String rest) {
		paragraph("BodyText", lead, rest);
	}

	@Override
	protected void picture(PictureMark mark, Drawn picture) {
		this.pictures.add(picture);
		int number = this.pictures.size();
		double scale = Math.min(1,
				Math.min((double) WIDEST_PICTURE / picture.width(), (double) HIGHEST_PICTURE / picture.height()));
		long width = Math.round(picture.width() * scale) * EMU;
		long height = Math.round(picture.height() * scale) * EMU;
		this.body.append(PICTURE.formatted(width, height, number, number, quoted(mark.alternative()), number, number,
				number, width, height));
	}

	/** The pictures in their order, of which each has its number from 1. */
	List<Drawn> pictures() {
		return this.pictures;
	}

	@Override
	public void note(String line) {
		paragraph("TableNote", "", line);
	}

	@Override
	public void signature(String line) {
		paragraph(this.signed ? "Signature" : "FirstSignature", "", line);
		this.signed = true;
	}

	private void paragraph(String style, String lead, String rest) {
		this.body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
		if (!lead.isEmpty()) {
			run("<w:rPr><w:b/></w:rPr>", lead);
		}
		run("", rest);
		this.body.append("</w:p>");
	}

	private void run(String properties, String text) {
		if (text.isEmpty()) {
			return;
		}
		this.body.append("<w:r>").append(properties).append("<w:t xml:space=\"preserve\">");
		this.body.append(escaped(text).replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">"));
		this.body.append("</w:t></w:r>");
	}

	@Override
	protected void rows(List<List<String>> rows) {
		int columns = rows.getFirst().size();
		openTable();
		for (int column = 0; column < columns; column++) {
			gridColumn(TEXT_WIDTH / columns);
		}
		this.body.append("</w:tblGrid>");
		for (int i = 0; i < rows.size(); i++) {
			openRow(i == 0 && rows.size() > 1);
			for (String cell : rows.get(i)) {
				openBox(TEXT_WIDTH / columns, 1, "", "");
				boxText("center", USUAL_SIZE, false, cell);
			}
			this.body.append("</w:tr>");
		}
		closeTable();
	}

	@Override
	protected void ruled(RuledTable table) {
		openTable();
		table.widths().forEach((width) -> gridColumn(twips(width)));
		this.body.append("</w:tblGrid>");
		int head = table.headRows();
		boolean small = table.rows().size() > LONG_TABLE || table.widths().size() > MANY_COLUMNS;
		for (int i = 0; i < table.rows().size(); i++) {
			Row row = table.rows().get(i);
			openRow(i < head);
			boolean last = i == table.rows().size() - 1;
			row.boxes().forEach((box) -> box(table, box, small, !last));
			this.body.append("</w:tr>");
		}
		closeTable();
	}

	private void box(RuledTable table, Box box, boolean small, boolean keepNext) {
		int usualSize = small ? SMALL_SIZE : USUAL_SIZE;
		int width = twips(table.width(box));
		String merge = "";
		if (box.continued()) {
			merge = "<w:vMerge/>";
		}
		else if (box.rowspan() > 1) {
			merge = "<w:vMerge w:val=\"restart\"/>";
		}
		openBox(width, box.colspan(), merge,
				(box.role() == Role.CAPTION) ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"C6D9F1\"/>" : "");
		String align = switch (box.role()) {
			case CAPTION -> "left";
			case CORNER -> (box.text().length() > LONG_LABEL) ? "left" : "center";
			case ROW -> small ? "left" : "center";
			case COLUMN, VALUE -> "center";
		};
		boxText(align, (box.role() == Role.VALUE) ? fitting(box.text(), width, usualSize) : usualSize, keepNext,
				box.text());
	}

	/** The size in which a number stands on one line, if any is readable. */
	private static int fitting(String text, int width, int usualSize) {
		int plain = 0;
		while (plain < text.length() && text.charAt(plain) < 0x80) {
			plain++;
		}
		// A digit is half as wide as its size: in half points and twips, a fifth of it.
		int most = (plain == 0) ? usualSize : (width - PADDING) / (5 * plain);
		return Math.clamp(most, SMALLEST_SIZE, usualSize);
	}

	private void openTable() {
		this.body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"OfficialTable\"/><w:tblW w:w=\"")
			.append(TEXT_WIDTH)
			.append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
	}

	private void gridColumn(int width) {
		this.body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
	}

	private void openRow(boolean head) {
		this.body.append("<w:tr><w:trPr><w:cantSplit/>")
			.append(head ? "<w:tblHeader/>" : "")
			.append("<w:jc w:val=\"center\"/></w:trPr>");
	}

	private void openBox(int width, int colspan, String merge, String shade) {
		this.body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
		if (colspan > 1) {
			this.body.append("<w:gridSpan w:val=\"").append(colspan).append("\"/>");
		}
		this.body.append(merge).append(shade).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
	}

	private void boxText(String align, int size, boolean keepNext, String text) {
		this.body.append("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>")
			.append(keepNext ? "<w:keepNext/>" : "")
			.append("<w:jc w:val=\"")
			.append(align)
			.append("\"/></w:pPr>");
		run("<w:rPr><w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr>", text);
		this.body.append("</w:p></w:tc>");
	}

	private void closeTable() {
		// Two tables without a paragraph between them become one in Word.
		this.body.append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/></w:pPr></w:p>");
	}

	private static int twips(int width) {
		return width * TEXT_WIDTH / RuledTable.WHOLE;
	}

	/** The whole document. */
	String document(boolean draft) {
		String namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
				+ " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
				+ " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
				+ " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
				+ " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
		String header = draft ? "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" : "";
		return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document " + namespaces + "><w:body>"
				+ this.body + "<w:sectPr>" + header + "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
				+ "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
				+ " w:left=\"1587\" w:header=\"1134\" w:footer=\"1417\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
	}

	/** Text in an attribute. */
	private static String quoted(String text) {
		return escaped(text).replace("\"", "&quot;");
	}

	/** Text between tags. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
