package org.nianbao.portal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.comparison.CellChange;
import org.nianbao.comparison.Comparison;
import org.nianbao.comparison.ParagraphChange;
import org.nianbao.comparison.TextChange;
import org.nianbao.content.PictureMark;
import org.nianbao.format.Edition;
import org.nianbao.publication.PublishedReport;
import org.nianbao.report.TextPlace;
import org.nianbao.web.ReportView;
import org.nianbao.web.TextMarks;

/**
 * What a revision of a published report corrects of the one before.
 *
 * @param revision the number of the revision before, from 1
 * @param publishedAt when that was published
 * @param cells the cells that hold something else, with both values
 * @param texts the texts that are others, with the paragraphs that are
 * @param textMarks the new words of narratives, each with a link to how the passage was
 * before
 */
record Corrections(int revision, OffsetDateTime publishedAt, List<CellChange> cells, List<CorrectedText> texts,
		TextMarks textMarks) {

	private static final String CORRECTED = "corrected";

	static Corrections between(Edition edition, PublishedReport before, PublishedReport after) {
		Comparison found = Comparison.of(edition, before.content(), after.content());
		return new Corrections(before.revision(), before.publishedAt(), found.cells(),
				found.texts().stream().map(CorrectedText::of).toList(), textMarks(found.texts()));
	}

	/** The corrected cells, each with a link to its two values. */
	Map<String, ReportView.Mark> cellMarks() {
		Map<String, ReportView.Mark> marks = new HashMap<>();
		this.cells.forEach((change) -> marks.put(change.cell().code(),
				new ReportView.Mark("change-" + change.cell().code(), CORRECTED)));
		return marks;
	}

	private static TextMarks textMarks(List<TextChange> texts) {
		List<TextMarks.MarkedWords> marked = new ArrayList<>();
		for (TextChange text : texts) {
			switch (text.place().kind()) {
				case NARRATIVE -> mark(text, text.place().code(), marked);
				case PREFACE -> mark(text, Passage.PREFACE, marked);
				default -> {
				}
			}
		}
		return TextMarks.ofWords(marked);
	}

	/**
	 * Goes along the paragraphs as they stand now and counts them as pages do: the lines
	 * of a table are one passage.
	 */
	private static void mark(TextChange text, String section, List<TextMarks.MarkedWords> marked) {
		int passage = 0;
		boolean inTable = false;
		for (ParagraphChange paragraph : text.paragraphs()) {
			String line = line(paragraph);
			if (paragraph.kind() == ParagraphChange.Kind.REMOVED || line.isBlank()) {
				continue;
			}
			boolean row = line.indexOf('\t') >= 0;
			if (!row || !inTable) {
				passage++;
			}
			inTable = row;
			if (!row && PictureMark.of(line).isEmpty()) {
				mark(paragraph, section, passage, CorrectedText.id(text.place()), marked);
			}
		}
	}

	private static void mark(ParagraphChange paragraph, String section, int passage, String target,
			List<TextMarks.MarkedWords> marked) {
		int at = 0;
		for (ParagraphChange.Piece piece : paragraph.pieces()) {
			if (piece.kind() == ParagraphChange.Piece.Kind.REMOVED) {
				continue;
			}
			int end = at + piece.text().length();
			if (piece.kind() == ParagraphChange.Piece.Kind.ADDED) {
				marked
					.add(new TextMarks.MarkedWords(new Place.OfPassage(section, passage, at, end), target, CORRECTED));
			}
			at = end;
		}
	}

	/** A paragraph as it stands now. */
	private static String line(ParagraphChange paragraph) {
		StringBuilder line = new StringBuilder();
		paragraph.pieces()
			.stream()
			.filter((piece) -> piece.kind() != ParagraphChange.Piece.Kind.REMOVED)
			.forEach((piece) -> line.append(piece.text()));
		return line.toString();
	}

	/**
	 * A text that is another one.
	 *
	 * @param id its id on the page
	 * @param place where it stands
	 * @param paragraphs those of its paragraphs that are not as they were
	 */
	record CorrectedText(String id, TextPlace place, List<ParagraphChange> paragraphs) {

		static CorrectedText of(TextChange text) {
			return new CorrectedText(id(text.place()), text.place(),
					text.paragraphs().stream().filter((each) -> each.kind() != ParagraphChange.Kind.SAME).toList());
		}

		static String id(TextPlace place) {
			return "change-" + place.name().replace(':', '-');
		}

	}

}
