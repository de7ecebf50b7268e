package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.document.source.Block.Kind;

/**
 * Markdown, as people and converters write it: headings, pipe tables, HTML tables between
 * the lines, and lines with tabs as in plain text. Each line is a paragraph of its own.
 */
final class MarkdownBlocks {

	private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}(?:\\s+(?<text>.*))?");

	private static final Pattern CLOSING_MARKS = Pattern.compile("\\s#+\\s*$");

	private final BlockList blocks = new BlockList();

	private final Lines lines;

	private MarkdownBlocks(String text) {
		this.lines = new Lines(text);
	}

	static List<Block> of(String text) throws SourceRefusedException {
		MarkdownBlocks markdown = new MarkdownBlocks(text);
		while (markdown.lines.next()) {
			markdown.line(markdown.lines.number(), markdown.lines.line());
		}
		return markdown.blocks.toList();
	}

	private void line(int number, String line) throws SourceRefusedException {
		if (Wording.beginsLiteral(line)) {
			this.blocks.paragraph(number, MarkdownInline.text(line));
			return;
		}
		if (isRule(line) || line.stripLeading().startsWith("```")) {
			return;
		}
		String plain = withoutQuoteMarks(line);
		if (plain.stripLeading().toLowerCase(Locale.ROOT).startsWith("<table")) {
			htmlTable(number, plain);
		}
		else if (plain.stripLeading().startsWith("|")) {
			pipeRow(number, plain.strip());
		}
		else if (plain.indexOf('\t') >= 0) {
			this.blocks.row(number, Kind.LOOSE_ROW,
					TextBlocks.cells(plain).stream().map(MarkdownInline::text).toList());
		}
		else {
			this.blocks.paragraph(number, MarkdownInline.text(withoutHeadingMarks(plain)));
		}
	}

	/** A line that is drawn: of dashes, asterisks, underscores or equals signs alone. */
	static boolean isRule(String line) {
		String drawn = line.strip();
		if (drawn.length() < 3) {
			return false;
		}
		char pen = (drawn.charAt(0) == ':') ? '-' : drawn.charAt(0);
		return "-*_=".indexOf(pen) >= 0 && drawn.indexOf(pen) >= 0
				&& drawn.chars().allMatch((c) -> c == pen || c == ' ' || c == '\t' || (c == ':' && pen == '-'));
	}

	private static String withoutQuoteMarks(String line) {
		int start = 0;
		while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
			start++;
		}
		return (line.lastIndexOf('>', start) >= 0) ? line.substring(start) : line;
	}

	static String withoutHeadingMarks(String line) {
		Matcher heading = HEADING.matcher(line);
		if (!heading.matches()) {
			return line;
		}
		String text = heading.group("text");
		return (text != null) ? CLOSING_MARKS.matcher(text).replaceFirst("") : "";
	}

	private void pipeRow(int number, String line) throws SourceRefusedException {
		if (!isTableRule(line)) {
			this.blocks.row(number, Kind.RULED_ROW, pipeCells(line).stream().map(MarkdownInline::text).toList());
		}
	}

	/** The line below a table's header, such as {@code |---|:--|}. */
	static boolean isTableRule(String line) {
		return line.startsWith("|") && line.indexOf('-') > 0
				&& line.chars().allMatch((c) -> c == '|' || c == '-' || c == ':' || c == ' ');
	}

	private static List<String> pipeCells(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		for (int i = 1; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '\\' && i + 1 < line.length()) {
				cell.append(c).append(line.charAt(++i));
			}
			else if (c == '|' && cells.size() <= BlockList.MOST_CELLS) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else {
				cell.append(c);
			}
		}
		if (!cell.isEmpty()) {
			cells.add(cell.toString());
		}
		return cells;
	}

	private void htmlTable(int number, String firstLine) throws SourceRefusedException {
		StringBuilder html = new StringBuilder(firstLine).append('\n');
		while (html.indexOf("</table>", Math.max(0, html.length() - this.lines.line().length() - 10)) < 0
				&& this.lines.next()) {
			html.append(this.lines.line()).append('\n');
		}
		for (Block block : HtmlBlocks.of(html.toString())) {
			this.blocks.add(block.at(number));
		}
	}

}
