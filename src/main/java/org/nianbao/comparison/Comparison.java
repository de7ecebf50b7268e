package org.nianbao.comparison;

import java.util.List;

import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;
import org.nianbao.report.TextPlace;

/**
 * What is different between two contents of one report.
 *
 * @param cells the cells that hold something else, in printed order, totals included
 * @param texts the texts that are others, in the order in which an edition lists them
 */
public record Comparison(List<CellChange> cells, List<TextChange> texts) {

	public Comparison {
		cells = List.copyOf(cells);
		texts = List.copyOf(texts);
	}

	/**
	 * Compares two contents.
	 * @throws IllegalArgumentException if one of them is not written in that edition
	 */
	public static Comparison of(Edition edition, ReportContent before, ReportContent after) {
		if (!before.edition().equals(edition.code()) || !after.edition().equals(edition.code())) {
			throw new IllegalArgumentException("only contents of " + edition + " can be compared");
		}
		Totals totalsBefore = Totals.of(edition, before);
		Totals totalsAfter = Totals.of(edition, after);
		List<CellChange> cells = edition.allCells()
			.stream()
			.map((cell) -> new CellChange(cell, totalsBefore.value(cell), totalsAfter.value(cell)))
			.filter((change) -> !change.before().equals(change.after()))
			.toList();
		List<TextChange> texts = TextPlace.of(edition)
			.stream()
			.filter((place) -> !place.in(before).equals(place.in(after)))
			.map((place) -> new TextChange(place, ParagraphDifference.between(place.in(before), place.in(after))))
			.toList();
		return new Comparison(cells, texts);
	}

	/** Whether nothing is different. */
	public boolean isEmpty() {
		return this.cells.isEmpty() && this.texts.isEmpty();
	}

}
