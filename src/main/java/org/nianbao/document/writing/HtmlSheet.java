package org.nianbao.document.writing;

import java.util.List;
import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;
import org.nianbao.format.TableLayout.Kind;
import org.nianbao.format.TableLayout.Label;
import org.nianbao.format.TableLayout.Slot;
import org.nianbao.format.TableLayout.Value;

/** A page of HTML with the official tables' merged cells. */
final class HtmlSheet extends LineSheet {

	/** HTML makes one space of several, unless it is told to keep them. */
	private static final String KEEP_SPACES = " style=\"white-space:pre-wrap\"";

	private final StringBuilder text = new StringBuilder();

	HtmlSheet(String title) {
		this.text.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n<title>")
			.append(escaped(title))
			.append("</title>\n</head>\n<body>\n");
	}

	@Override
	public void title(String line) {
		element("h1", "", line);
	}

	@Override
	public void heading(String line) {
		element("h2", "", line);
	}

	@Override
	void paragraph(String line) {
		element("p", "", line);
	}

	@Override
	void table(TableLayout layout, Function<Cell, String> values) {
		this.text.append("<table border=\"1\">\n");
		element("caption", "", layout.table().caption().zh());
		rows("thead", layout.head(), values);
		rows("tbody", layout.body(), values);
		this.text.append("</table>\n");
	}

	private void rows(String group, List<List<Slot>> lines, Function<Cell, String> values) {
		this.text.append('<').append(group).append(">\n");
		for (List<Slot> line : lines) {
			this.text.append("<tr>\n");
			line.forEach((slot) -> slot(slot, values));
			this.text.append("</tr>\n");
		}
		this.text.append("</").append(group).append(">\n");
	}

	private void slot(Slot slot, Function<Cell, String> values) {
		switch (slot) {
			case Label label -> element((label.kind() == Kind.CORNER) ? "td" : "th", attributes(label),
					(label.label() != null) ? label.label().zh() : "");
			case Value value -> element("td", "", values.apply(value.cell()));
		}
	}

	private static String attributes(Label label) {
		String scope = switch (label.kind()) {
			case CORNER -> "";
			case COLUMN -> " scope=\"col\"";
			case COLUMN_GROUP -> " scope=\"colgroup\"";
			case ROW -> " scope=\"row\"";
			case ROW_GROUP -> " scope=\"rowgroup\"";
		};
		return scope + span("colspan", label.colspan()) + span("rowspan", label.rowspan());
	}

	private static String span(String name, int span) {
		return (span > 1) ? " " + name + "=\"" + span + '"' : "";
	}

	private void element(String name, String attributes, String content) {
		this.text.append('<').append(name).append(attributes);
		if (content.indexOf('\t') >= 0 || content.contains("  ")) {
			this.text.append(KEEP_SPACES);
		}
		this.text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
	}

	private static String escaped(String content) {
		return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	String text() {
		return this.text + "</body>\n</html>\n";
	}

}
