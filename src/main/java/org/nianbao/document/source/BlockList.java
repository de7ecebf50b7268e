package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.source.Block.Kind;
import org.nianbao.document.source.SourceRefusedException.Why;

/** The blocks of a source as they are found, up to a number that no report comes near. */
public final class BlockList {

	/** The longest reports seen, one cell per line with a page around, have 2,000. */
	static final int MOST_CELLS = 100_000;

	private final List<Block> blocks = new ArrayList<>();

	private int cells;

	/** Adds a paragraph; nothing if it is blank. */
	public void paragraph(int line, String text) throws SourceRefusedException {
		if (!Wording.isBlank(text)) {
			add(Block.paragraph(line, text));
		}
	}

	/** Adds a table row. */
	public void row(int line, Kind kind, List<String> texts) throws SourceRefusedException {
		add(Block.row(line, kind, texts));
	}

	void add(Block block) throws SourceRefusedException {
		this.cells += block.cells().size();
		if (this.cells > MOST_CELLS) {
			throw new SourceRefusedException(Why.TOO_LONG, Integer.toString(MOST_CELLS));
		}
		this.blocks.add(block);
	}

	/** The blocks so far. */
	public List<Block> toList() {
		return List.copyOf(this.blocks);
	}

}
