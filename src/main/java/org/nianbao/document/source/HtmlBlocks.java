package org.nianbao.document.source;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * HTML, from web pages and from word processors: what a reader of the page sees, as
 * paragraphs and table rows. Tables that only arrange the page are taken apart.
 */
public final class HtmlBlocks implements NodeFilter {

	/** Pages of word processors, with their markup around each word, have 20,000. */
	private static final int MOST_TAGS = 200_000;

	private static final int DEEPEST = 512;

	/** What a reader of the page does not see, or that isn't text. */
	private static final Set<String> UNSEEN = Set.of("head", "script", "style", "noscript", "template", "svg", "math",
			"iframe", "object", "select", "textarea", "button", "audio", "video", "canvas");

	private final BlockList blocks = new BlockList();

	private final HtmlText text = new HtmlText();

	private final int[] lineStarts;

	private int line = 1;

	private HtmlBlocks(String html) {
		this.lineStarts = lineStarts(html);
	}

	/**
	 * The blocks of a page.
	 * @throws SourceRefusedException if it is longer than any report
	 */
	public static List<Block> of(String html) throws SourceRefusedException {
		if (html.chars().filter((c) -> c == '<').count() > MOST_TAGS) {
			throw new SourceRefusedException(Why.TOO_LONG, Integer.toString(MOST_TAGS));
		}
		Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
		Document document = parser.parseInput(html, "");
		HtmlBlocks reader = new HtmlBlocks(html);
		try {
			document.body().filter(reader);
			reader.endParagraph();
		}
		catch (Overflow ex) {
			throw ex.refusal;
		}
		return reader.blocks.toList();
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode words) {
			begin(words);
			append(words);
			return FilterResult.CONTINUE;
		}
		if (!(node instanceof Element element)) {
			return FilterResult.CONTINUE;
		}
		if (isUnseen(element)) {
			return FilterResult.SKIP_ENTIRELY;
		}
		if (element.nameIs("table")) {
			HtmlTable table = HtmlTable.of(element);
			if (table != null) {
				endParagraph();
				add(table);
				return FilterResult.SKIP_ENTIRELY;
			}
		}
		if (element.isBlock() || element.nameIs("br")) {
			endParagraph();
		}
		return FilterResult.CONTINUE;
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element && element.isBlock()) {
			endParagraph();
		}
		return FilterResult.CONTINUE;
	}

	private void begin(TextNode words) {
		if (this.text.isEmpty() && !words.isBlank()) {
			this.line = line(words);
		}
	}

	private void append(TextNode words) {
		if (!keepsSpaces(words)) {
			this.text.append(words.getWholeText());
			return;
		}
		String[] lines = words.getWholeText().split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				endParagraph();
			}
			this.text.appendKept(lines[i]);
		}
	}

	private void endParagraph() {
		String paragraph = this.text.take();
		if (Wording.isBlank(paragraph)) {
			return;
		}
		boolean cells = paragraph.indexOf('\t') >= 0 && !Wording.beginsLiteral(paragraph);
		add(cells ? Block.row(this.line, Block.Kind.LOOSE_ROW, TextBlocks.cells(paragraph))
				: Block.paragraph(this.line, paragraph));
	}

	private void add(HtmlTable table) {
		if (table.caption() != null) {
			add(Block.paragraph(line(table.caption()), HtmlTable.text(table.caption())));
		}
		table.rows().forEach((row) -> add(Block.row(line(row.element()), Block.Kind.RULED_ROW, row.cells())));
	}

	private void add(Block block) {
		try {
			this.blocks.add(block);
		}
		catch (SourceRefusedException ex) {
			throw new Overflow(ex);
		}
	}

	static boolean isUnseen(Element element) {
		if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
			return true;
		}
		String style = element.attr("style").replace(" ", "");
		return style.contains("display:none") || style.contains("mso-hide:all");
	}

	/** Whether spaces and line ends are set as they stand. */
	static boolean keepsSpaces(Node node) {
		return node.parent() instanceof Element parent
				&& (parent.nameIs("pre") || parent.attr("style").replace(" ", "").contains("white-space:pre"));
	}

	private int line(Node node) {
		int found = Arrays.binarySearch(this.lineStarts, node.sourceRange().startPos());
		return (found >= 0) ? found + 1 : -found - 1;
	}

	private static int[] lineStarts(String html) {
		int[] starts = new int[1 + (int) html.chars().filter((c) -> c == '\n').count()];
		int count = 1;
		for (int end = html.indexOf('\n'); end >= 0; end = html.indexOf('\n', end + 1)) {
			starts[count++] = end + 1;
		}
		return starts;
	}

	/** Carries a refusal through the walk over the nodes. */
	private static final class Overflow extends RuntimeException {

		private final SourceRefusedException refusal;

		Overflow(SourceRefusedException refusal) {
			super(refusal);
			this.refusal = refusal;
		}

	}

}
