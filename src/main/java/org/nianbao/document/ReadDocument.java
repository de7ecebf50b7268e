package org.nianbao.document;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.content.Reading;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.coded.CodedEntry;

/**
 * A document that was read, with what is printed in it.
 *
 * @param reading what was read
 * @param lines the document's paragraphs and table rows in their order; a reading names
 * their numbers as the places of what it found
 */
public record ReadDocument(Reading reading, List<SourceLine> lines) {

	public ReadDocument {
		lines = List.copyOf(lines);
	}

	static ReadDocument of(Reading reading, List<Block> blocks) {
		List<SourceLine> lines = new ArrayList<>();
		for (Block block : blocks) {
			String text = String.join(block.isRow() ? " | " : "",
					block.cells().stream().map((cell) -> cell.text()).filter((cell) -> !cell.isEmpty()).toList());
			if (!lines.isEmpty() && lines.getLast().number() == block.line()) {
				SourceLine last = lines.removeLast();
				lines.add(new SourceLine(last.number(), last.text() + '\n' + text));
			}
			else {
				lines.add(new SourceLine(block.line(), text));
			}
		}
		return new ReadDocument(reading, lines);
	}

	static ReadDocument ofCodes(Reading reading, List<CodedEntry> entries) {
		return new ReadDocument(reading,
				entries.stream()
					.map((entry) -> new SourceLine(entry.line(), entry.code() + " | " + entry.value()))
					.toList());
	}

	/**
	 * A paragraph or table row of a document.
	 *
	 * @param number its place, from 1; not every number stands for one
	 * @param text what is printed, cells parted by strokes
	 */
	public record SourceLine(int number, String text) {
	}

}
