package org.nianbao.comparison;

import java.util.List;

import org.nianbao.report.TextPlace;

/**
 * A text that is another one.
 *
 * @param place where it stands
 * @param paragraphs its paragraphs, those of both texts in one order
 */
public record TextChange(TextPlace place, List<ParagraphChange> paragraphs) {

	public TextChange {
		paragraphs = List.copyOf(paragraphs);
	}

}
