package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.source.Block.Kind;

/**
 * Plain text: each line is a paragraph or, where it has tabs, a table row whose cells may
 * or may not stand under their column. A line that begins with a word joiner is a
 * paragraph, tabs or not.
 */
final class TextBlocks {

	private TextBlocks() {
	}

	static List<Block> of(String text) throws SourceRefusedException {
		BlockList blocks = new BlockList();
		Lines lines = new Lines(text);
		while (lines.next()) {
			String line = lines.line();
			if (line.indexOf('\t') < 0 || Wording.beginsLiteral(line)) {
				blocks.paragraph(lines.number(), line);
			}
			else {
				blocks.row(lines.number(), Kind.LOOSE_ROW, cells(line));
			}
		}
		return blocks.toList();
	}

	/** The cells of a line, parted by tabs; not many more than a source may have. */
	static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		int start = 0;
		for (int tab = line.indexOf('\t'); tab >= 0
				&& cells.size() <= BlockList.MOST_CELLS; tab = line.indexOf('\t', start)) {
			cells.add(line.substring(start, tab));
			start = tab + 1;
		}
		cells.add(line.substring(start));
		return cells;
	}

}
