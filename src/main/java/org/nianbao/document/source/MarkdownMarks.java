package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.document.source.Block.Kind;

/**
 * Takes off the marks of Markdown that were pasted into a file of another kind. They are
 * marks only where a section's title has one: elsewhere they are characters.
 */
public final class MarkdownMarks {

	private static final Pattern SECTION_HEADING = Pattern
		.compile("#{1,6}\\s{1,3}(?:\\*\\*)?第?[一二三四五六](?:、|部分).{0,60}");

	private MarkdownMarks() {
	}

	/** The blocks without the marks; the same where there are none. */
	public static List<Block> without(List<Block> blocks) {
		if (blocks.stream().noneMatch((block) -> SECTION_HEADING.matcher(block.text()).matches())) {
			return blocks;
		}
		List<Block> plain = new ArrayList<>();
		for (Block block : blocks) {
			if (!MarkdownBlocks.isRule(block.text())) {
				plain.add(plain(block));
			}
		}
		return plain;
	}

	private static Block plain(Block block) {
		if (Wording.beginsLiteral(block.text())) {
			return block;
		}
		if (block.kind() == Kind.PARAGRAPH) {
			return Block.paragraph(block.line(), MarkdownInline.text(MarkdownBlocks.withoutHeadingMarks(block.text())));
		}
		return Block.row(block.line(), block.kind(),
				block.cells().stream().map((cell) -> MarkdownInline.text(cell.text())).toList());
	}

}
