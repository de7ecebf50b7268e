package org.nianbao.remark;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.nianbao.comparison.Likeness;
import org.nianbao.content.CellValue;
import org.nianbao.content.Narrative;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;
import org.nianbao.remark.PlacedRemark.Fate;
import org.nianbao.report.TextPlace;

/**
 * Finds what remarks are about in one content. A passage is found again by its words,
 * wherever in its text it stands now.
 */
final class Placement {

	/** A passage less alike than this is another passage. */
	private static final double ALIKE = 0.5;

	/** What stands between the figures of a row where it is quoted. */
	private static final String BETWEEN_FIGURES = " | ";

	private final Edition edition;

	private final ReportContent content;

	private final Totals totals;

	Placement(Edition edition, ReportContent content) {
		this.edition = edition;
		this.content = content;
		this.totals = Totals.of(edition, content);
	}

	/** What stands at a place; empty if the report has no such place. */
	Optional<String> quote(Anchor anchor) {
		return switch (anchor.kind()) {
			case CELL -> this.edition.cell(anchor.place()).map(this.totals::value).map(Placement::figure);
			case ROW -> row(anchor.place());
			case TEXT -> text(anchor.place())
				.flatMap((text) -> (anchor.passage() == 0) ? Optional.of(text) : passage(text, anchor.passage()));
		};
	}

	/** Finds what a remark is about. */
	PlacedRemark place(Remark remark) {
		Anchor anchor = remark.anchor();
		if (anchor.kind() == Anchor.Kind.TEXT && anchor.passage() > 0) {
			return placePassage(remark);
		}
		String now = quote(anchor).orElse("");
		return new PlacedRemark(remark, anchor, now.equals(remark.quote()) ? Fate.SAME : Fate.CHANGED, now);
	}

	private PlacedRemark placePassage(Remark remark) {
		String place = remark.anchor().place();
		List<String> passages = Narrative.passages(text(place).orElse(""));
		int same = nearest(passages, remark);
		if (same > 0) {
			return new PlacedRemark(remark, Anchor.text(place, same), Fate.SAME, remark.quote());
		}
		int alike = mostAlike(passages, remark.quote());
		return (alike > 0) ? new PlacedRemark(remark, Anchor.text(place, alike), Fate.CHANGED, passages.get(alike - 1))
				: new PlacedRemark(remark, Anchor.text(place, 0), Fate.GONE, "");
	}

	/** The number of the passage with these words, nearest to where it was; 0 if none. */
	private static int nearest(List<String> passages, Remark remark) {
		int nearest = 0;
		for (int number = 1; number <= passages.size(); number++) {
			int was = remark.anchor().passage();
			if (passages.get(number - 1).contains(remark.quote())
					&& (nearest == 0 || Math.abs(number - was) < Math.abs(nearest - was))) {
				nearest = number;
			}
		}
		return nearest;
	}

	/** The number of the passage that is most alike; 0 if none is alike. */
	private static int mostAlike(List<String> passages, String quote) {
		int best = 0;
		double alike = ALIKE;
		for (int number = 1; number <= passages.size(); number++) {
			double likeness = Likeness.of(quote, passages.get(number - 1));
			if (likeness >= alike) {
				alike = likeness;
				best = number;
			}
		}
		return best;
	}

	/** Of a table that is printed as one line, the rows are no places of their own. */
	private Optional<String> row(String place) {
		for (Table table : this.edition.tables()) {
			for (Line row : table.rows().lines()) {
				if (table.layout() == Table.Layout.GRID && place.equals(table.code() + '.' + row.code())) {
					return Optional.of(table.columns()
						.lines()
						.stream()
						.map((column) -> this.edition.cell(table.cellCode(row, column)).orElseThrow())
						.map(this.totals::value)
						.map(Placement::figure)
						.collect(Collectors.joining(BETWEEN_FIGURES)));
				}
			}
		}
		return Optional.empty();
	}

	private Optional<String> text(String place) {
		return TextPlace.find(this.edition, place).map((found) -> found.in(this.content));
	}

	private static Optional<String> passage(String text, int number) {
		List<String> passages = Narrative.passages(text);
		return (number <= passages.size()) ? Optional.of(passages.get(number - 1)) : Optional.empty();
	}

	private static String figure(CellValue value) {
		String text = value.text();
		String note = value.note();
		return ((text != null) ? text : "") + ((note != null) ? "（" + note + "）" : "");
	}

}
