package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.nianbao.content.PlainText;
import org.nianbao.content.Reading.NotUnderstood;
import org.nianbao.document.source.Block;

/** Gathers what was not understood. */
final class Unclear {

	private final List<NotUnderstood> pieces = new ArrayList<>();

	void add(Block block) {
		add(block.line(), block.text());
	}

	void add(int line, String text) {
		String plain = PlainText.paragraphs(text);
		if (!plain.isEmpty()) {
			this.pieces.add(new NotUnderstood(line, plain));
		}
	}

	void addAll(Unclear others) {
		this.pieces.addAll(others.pieces);
	}

	/** The pieces in the order of the source. */
	List<NotUnderstood> toList() {
		return this.pieces.stream().sorted(Comparator.comparingInt(NotUnderstood::line)).toList();
	}

}
