package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;

/**
 * The rows of an HTML table with rowspan and colspan resolved: every cell stands in its
 * column, and places that a cell spans over are blank.
 */
final class HtmlTable {

	private static final Evaluator INNER_TABLE = new Evaluator.Tag("table");

	private static final int WIDEST_SPAN = 64;

	/** No official table has so many columns; beyond them, spans are not resolved. */
	private static final int MOST_COLUMNS = 256;

	/** A cell with more text than this in several paragraphs holds a part of the page. */
	private static final int LONGEST_CELL = 300;

	private static final int MOST_PARAGRAPHS = 3;

	private final @Nullable Element caption;

	private final List<TableRow> rows = new ArrayList<>();

	/** For each column, over how many more rows a cell spans it. */
	private final List<Integer> spanned = new ArrayList<>();

	private HtmlTable(@Nullable Element caption) {
		this.caption = caption;
	}

	/** A row's cells and the element that it comes from. */
	record TableRow(Element element, List<String> cells) {
	}

	/** The table, or null if it holds no data and only arranges the page. */
	static @Nullable HtmlTable of(Element element) {
		HtmlTable table = new HtmlTable(
				element.children().stream().filter((c) -> c.nameIs("caption")).findFirst().orElse(null));
		boolean hasColumns = false;
		for (Element row : rows(element)) {
			if (HtmlBlocks.isUnseen(row)) {
				continue;
			}
			List<Element> cells = row.children();
			List<String> texts = new ArrayList<>();
			for (Element cell : cells) {
				if (Collector.findFirst(INNER_TABLE, cell) != null) {
					return null;
				}
				texts.add(text(cell).strip());
			}
			if (texts.stream().anyMatch(HtmlTable::isPartOfThePage)) {
				return null;
			}
			hasColumns |= cells.size() > 1;
			table.add(row, cells, texts);
		}
		return hasColumns ? table : null;
	}

	private static boolean isPartOfThePage(String text) {
		return text.length() > LONGEST_CELL && text.lines().count() > MOST_PARAGRAPHS;
	}

	/** The table's own rows, in the order of the source. */
	private static List<Element> rows(Element table) {
		List<Element> rows = new ArrayList<>();
		for (Element child : table.children()) {
			if (child.nameIs("tr")) {
				rows.add(child);
			}
			else {
				child.children().stream().filter((row) -> row.nameIs("tr")).forEach(rows::add);
			}
		}
		return rows;
	}

	/** The text over the table; null if it has none. */
	@Nullable Element caption() {
		return this.caption;
	}

	List<TableRow> rows() {
		return this.rows;
	}

	private void add(Element row, List<Element> elements, List<String> texts) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			skipSpanned(cells);
			cells.add(texts.get(i));
			boolean resolved = cells.size() <= MOST_COLUMNS;
			int colspan = resolved ? span(elements.get(i), "colspan") : 1;
			int rowspan = resolved ? span(elements.get(i), "rowspan") : 1;
			mark(cells.size() - 1, rowspan - 1);
			for (int more = 1; more < colspan; more++) {
				cells.add("");
				mark(cells.size() - 1, rowspan - 1);
			}
		}
		skipSpanned(cells);
		this.rows.add(new TableRow(row, cells));
	}

	private void skipSpanned(List<String> cells) {
		while (cells.size() < this.spanned.size() && this.spanned.get(cells.size()) > 0) {
			this.spanned.set(cells.size(), this.spanned.get(cells.size()) - 1);
			cells.add("");
		}
	}

	private void mark(int column, int rows) {
		while (this.spanned.size() <= column) {
			this.spanned.add(0);
		}
		this.spanned.set(column, rows);
	}

	private static int span(Element cell, String attribute) {
		try {
			return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, WIDEST_SPAN);
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

	/** The cell's text; each paragraph of it on a line of its own. */
	static String text(Element cell) {
		HtmlText text = new HtmlText();
		cell.filter(new NodeFilter() {

			@Override
			public FilterResult head(Node node, int depth) {
				if (node instanceof TextNode words) {
					if (HtmlBlocks.keepsSpaces(words)) {
						text.appendKept(words.getWholeText());
					}
					else {
						text.append(words.getWholeText());
					}
				}
				else if (node instanceof Element element) {
					if (HtmlBlocks.isUnseen(element)) {
						return FilterResult.SKIP_ENTIRELY;
					}
					if (element.isBlock() || element.nameIs("br")) {
						text.breakLine();
					}
				}
				return FilterResult.CONTINUE;
			}

			@Override
			public FilterResult tail(Node node, int depth) {
				if (node instanceof Element element && element.isBlock() && node != cell) {
					text.breakLine();
				}
				return FilterResult.CONTINUE;
			}

		});
		return text.take();
	}

}
