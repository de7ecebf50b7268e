package org.nianbao.document.writing.page;

import java.util.List;
import java.util.Locale;

import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.document.writing.OfficialSheet;
import org.nianbao.document.writing.RuledTable;
import org.nianbao.document.writing.RuledTable.Box;
import org.nianbao.document.writing.RuledTable.Role;
import org.nianbao.document.writing.RuledTable.Row;

/** A report in XHTML, each element of which says its style. */
abstract class PageSheet extends OfficialSheet {

	/** A table with more rows or columns than these is printed smaller. */
	private static final int LONG_TABLE = 20;

	private static final int MANY_COLUMNS = 10;

	private final StringBuilder body = new StringBuilder(32 * 1024);

	PageSheet(PictureSource pictures) {
		super(pictures);
	}

	/** The address at which a picture is found. */
	abstract String address(PictureMark mark, Drawn picture);

	/** The attribute that gives an element its style. */
	abstract String style(Style style);

	/** What follows a section's heading in its tag. */
	abstract String headingAttributes(String line);

	/** The attribute that gives a figure the size in which it stands on one line. */
	abstract String figureStyle(String text, int width, boolean small);

	@Override
	public final void title(String line) {
		element("h1", style(Style.TITLE), line);
	}

	@Override
	public final void cover(String line) {
		element("p", style(Style.COVER), line);
	}

	@Override
	public final void heading(String line) {
		element("h2", headingAttributes(line) + style(Style.HEADING), line);
	}

	@Override
	protected final void subheading(int level, String line) {
		element("h" + (level + 2), style((level == 1) ? Style.SUBHEADING : Style.LOWER_HEADING), line);
	}

	@Override
	protected final void paragraph(String lead, String rest) {
		this.body.append("<p").append(style(Style.TEXT)).append('>');
		if (!lead.isEmpty()) {
			this.body.append("<strong>").append(escaped(lead)).append("</strong>");
		}
		this.body.append(escaped(rest)).append("</p>\n");
	}

	@Override
	protected final void picture(PictureMark mark, Drawn picture) {
		this.body.append("<p")
			.append(style(Style.PICTURE))
			.append("><img src=\"")
			.append(address(mark, picture))
			.append("\" alt=\"")
			.append(escaped(mark.alternative()))
			.append("\" style=\"max-width:100%\" /></p>\n");
	}

	@Override
	public final void note(String line) {
		element("p", style(Style.NOTE), line);
	}

	@Override
	public final void signature(String line) {
		element("p", style(Style.SIGNATURE), line);
	}

	@Override
	protected final void rows(List<List<String>> rows) {
		this.body.append("<table").append(style(Style.TEXT_TABLE)).append(">\n<tbody>\n");
		for (List<String> row : rows) {
			this.body.append("<tr>\n");
			row.forEach((cell) -> element("td", style(Style.VALUE), cell));
			this.body.append("</tr>\n");
		}
		this.body.append("</tbody>\n</table>\n");
	}

	@Override
	protected final void ruled(RuledTable table) {
		boolean small = table.rows().size() > LONG_TABLE || table.widths().size() > MANY_COLUMNS;
		this.body.append("<table").append(style(small ? Style.SMALL_TABLE : Style.TABLE)).append(">\n<colgroup>\n");
		table.widths()
			.forEach((width) -> this.body.append("<col style=\"width:")
				.append(String.format(Locale.ROOT, "%.2f", width * 100.0 / RuledTable.WHOLE))
				.append("%\" />\n"));
		this.body.append("</colgroup>\n");
		int head = table.headRows();
		if (head > 0) {
			group("thead", table, table.rows().subList(0, head), small);
		}
		group("tbody", table, table.rows().subList(head, table.rows().size()), small);
		this.body.append("</table>\n");
	}

	private void group(String name, RuledTable table, List<Row> rows, boolean small) {
		this.body.append('<').append(name).append(">\n");
		for (Row row : rows) {
			this.body.append("<tr>\n");
			for (Box box : row.boxes()) {
				if (!box.continued()) {
					box(table, box, small);
				}
			}
			this.body.append("</tr>\n");
		}
		this.body.append("</").append(name).append(">\n");
	}

	private void box(RuledTable table, Box box, boolean small) {
		boolean value = box.role() == Role.VALUE;
		String attributes = span("colspan", box.colspan()) + span("rowspan", box.rowspan());
		if (value) {
			element("td", attributes + figureStyle(box.text(), table.width(box), small), box.text());
		}
		else {
			Style style = switch (box.role()) {
				case CAPTION -> Style.CAPTION;
				case CORNER, COLUMN, VALUE -> Style.COLUMN_LABEL;
				case ROW -> small ? Style.ROW_LABEL : Style.COLUMN_LABEL;
			};
			element("th", scope(box) + attributes + style(style), box.text());
		}
	}

	private static String scope(Box box) {
		return switch (box.role()) {
			case CAPTION, CORNER, VALUE -> "";
			case COLUMN -> (box.colspan() > 1) ? " scope=\"colgroup\"" : " scope=\"col\"";
			case ROW -> (box.rowspan() > 1) ? " scope=\"rowgroup\"" : " scope=\"row\"";
		};
	}

	private static String span(String name, int span) {
		return (span > 1) ? " " + name + "=\"" + span + '"' : "";
	}

	private void element(String name, String attributes, String content) {
		this.body.append('<')
			.append(name)
			.append(attributes)
			.append('>')
			.append(escaped(content))
			.append("</")
			.append(name)
			.append(">\n");
	}

	/** The elements so far. */
	final String body() {
		return this.body.toString();
	}

	/** Text between tags and in attributes. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** How many half-width characters a text begins with: the digits of a number. */
	static int halfWidth(String text) {
		int plain = 0;
		while (plain < text.length() && text.charAt(plain) < 0x80) {
			plain++;
		}
		return plain;
	}

	/** The styles of a report's elements. */
	enum Style {

		TITLE, COVER, HEADING, SUBHEADING, LOWER_HEADING, TEXT, PICTURE, NOTE, SIGNATURE, TEXT_TABLE, TABLE,
		SMALL_TABLE, CAPTION, COLUMN_LABEL, ROW_LABEL, VALUE;

		/** Its name in a style sheet. */
		String cssClass() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
