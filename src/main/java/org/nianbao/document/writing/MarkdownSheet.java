package org.nianbao.document.writing;

import java.util.List;
import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;

/** Markdown with pipe tables, whose first header line is the table's. */
final class MarkdownSheet extends LineSheet {

	/** Markup wherever it stands. */
	private static final String MARKUP = "\\`*_<&|#";

	/** Markup at the beginning of a line or a cell. */
	private static final String LEADING_MARKUP = ">-+=:~";

	private final StringBuilder text = new StringBuilder();

	@Override
	public void title(String line) {
		paragraph("# ", line);
	}

	@Override
	public void heading(String line) {
		paragraph("## ", line);
	}

	@Override
	void paragraph(String line) {
		paragraph("", line);
	}

	private void paragraph(String mark, String line) {
		this.text.append(mark).append(escaped(line)).append("\n\n");
	}

	@Override
	void table(TableLayout layout, Function<Cell, String> values) {
		this.text.append("**").append(escaped(layout.table().caption().zh())).append("**\n\n");
		List<List<String>> lines = PrintedGrid.lines(layout, values);
		row(lines.getFirst());
		this.text.append("| --- ".repeat(lines.getFirst().size())).append("|\n");
		lines.subList(1, lines.size()).forEach(this::row);
		this.text.append('\n');
	}

	private void row(List<String> cells) {
		cells.forEach((cell) -> this.text.append("| ").append(escaped(cell)).append(' '));
		this.text.append("|\n");
	}

	private static String escaped(String line) {
		StringBuilder escaped = new StringBuilder(line.length() + 8);
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (MARKUP.indexOf(c) >= 0 || (i == 0 && LEADING_MARKUP.indexOf(c) >= 0)) {
				escaped.append('\\');
			}
			escaped.append(c);
		}
		return escaped.toString();
	}

	@Override
	String text() {
		return this.text.toString();
	}

}
