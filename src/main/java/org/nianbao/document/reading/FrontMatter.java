package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.reading.Labelled.Label;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Token;
import org.nianbao.document.source.Wording;

/**
 * What stands before the first section: title, numbers, preface. What stands before the
 * title is the page's own header and no part of the report.
 *
 * @param title the title as printed, its lines joined; empty if none was found
 * @param documentNumber the document number; empty if none was found
 * @param indexNumber the index number; empty if none was found
 * @param preface the text between the title and the first section; may be empty
 */
record FrontMatter(String title, String documentNumber, String indexNumber, String preface) {

	private static final int MOST_TITLE_LINES = 3;

	private static final int LONGEST_TITLE_LINE = 40;

	static FrontMatter of(List<Block> blocks, ReportTitle titles, Unclear unclear) {
		return new Finder(blocks, titles, unclear).find();
	}

	/**
	 * A title over one or more blocks.
	 *
	 * @param from the first block
	 * @param to the block behind the last one
	 */
	private record Candidate(int from, int to, String text) {
	}

	/** Looks through the blocks. */
	private static final class Finder {

		private final List<Block> blocks;

		private final ReportTitle titles;

		private final Unclear unclear;

		private String labelledTitle = "";

		private String documentNumber = "";

		private String indexNumber = "";

		private final List<String> preface = new ArrayList<>();

		Finder(List<Block> blocks, ReportTitle titles, Unclear unclear) {
			this.blocks = blocks;
			this.titles = titles;
			this.unclear = unclear;
		}

		FrontMatter find() {
			List<Candidate> candidates = candidates();
			Candidate title = choose(candidates);
			Map<Integer, Candidate> repeated = (title != null) ? repeated(candidates, title) : Map.of();
			int i = 0;
			while (i < this.blocks.size()) {
				Candidate again = repeated.get(i);
				if (again != null) {
					i = again.to();
				}
				else {
					place(this.blocks.get(i), title != null && i < title.from());
					i++;
				}
			}
			String found = (title != null) ? title.text() : this.labelledTitle;
			return new FrontMatter(found, this.documentNumber, this.indexNumber, String.join("\n", this.preface));
		}

		/** The title itself and the same text once more, by their first block. */
		private static Map<Integer, Candidate> repeated(List<Candidate> candidates, Candidate title) {
			String wording = Wording.of(title.text());
			Map<Integer, Candidate> repeated = new HashMap<>();
			candidates.stream()
				.filter((candidate) -> Wording.of(candidate.text()).equals(wording))
				.forEach((candidate) -> repeated.put(candidate.from(), candidate));
			return repeated;
		}

		private void place(Block block, boolean beforeTitle) {
			Token sole = block.sole();
			Labelled labelled = (sole != null) ? Labelled.of(sole.text()) : null;
			if (labelled != null && take(labelled)) {
				return;
			}
			if (block.isRow() && takeRow(block)) {
				return;
			}
			if (beforeTitle || isNoise(sole, labelled)) {
				this.unclear.add(block);
			}
			else {
				this.preface.add(block.text());
			}
		}

		private static boolean isNoise(@Nullable Token sole, @Nullable Labelled labelled) {
			return (labelled != null && labelled.label() == Label.PAGE)
					|| (sole != null && PageNoise.isPageNumber(sole.text()));
		}

		/** Whether the label is one that a report has, seen for the first time. */
		private boolean take(Labelled labelled) {
			String value = labelled.value();
			if (value.isEmpty()) {
				return false;
			}
			switch (labelled.label()) {
				case TITLE -> {
					boolean first = this.labelledTitle.isEmpty();
					this.labelledTitle = first ? value : this.labelledTitle;
					return first;
				}
				case DOCUMENT_NUMBER -> {
					boolean first = this.documentNumber.isEmpty();
					this.documentNumber = first ? value : this.documentNumber;
					return first;
				}
				case INDEX_NUMBER -> {
					boolean first = this.indexNumber.isEmpty();
					this.indexNumber = first ? value : this.indexNumber;
					return first;
				}
				default -> {
					return false;
				}
			}
		}

		/** A row of labels and values, as web pages print them over a report. */
		private boolean takeRow(Block row) {
			boolean taken = false;
			List<Token> printed = row.cells().stream().filter((cell) -> !cell.isBlank()).toList();
			List<String> others = new ArrayList<>();
			for (int i = 0; i < printed.size(); i++) {
				Label label = Labelled.label(printed.get(i).wording());
				if (label != null && i + 1 < printed.size() && Labelled.label(printed.get(i + 1).wording()) == null) {
					taken = true;
					if (!take(new Labelled(label, printed.get(i + 1).text()))) {
						others.add(printed.get(i).text());
						others.add(printed.get(i + 1).text());
					}
					i++;
				}
				else {
					others.add(printed.get(i).text());
				}
			}
			if (taken && !others.isEmpty()) {
				this.unclear.add(row.line(), String.join("\t", others));
			}
			return taken;
		}

		private List<Candidate> candidates() {
			List<Candidate> candidates = new ArrayList<>();
			for (int i = 0; i < this.blocks.size(); i++) {
				Token sole = this.blocks.get(i).sole();
				if (sole != null && this.titles.endsLike(sole.text())) {
					Candidate candidate = endingAt(i, sole.text());
					if (candidate != null) {
						candidates.add(candidate);
					}
				}
			}
			return candidates;
		}

		private @Nullable Candidate endingAt(int last, String lastLine) {
			String text = lastLine.strip();
			int from = last;
			while (!isComplete(text) && last - from + 1 < MOST_TITLE_LINES && from > 0) {
				String before = titleLine(from - 1);
				if (before == null || !gives(before, text)) {
					break;
				}
				text = joined(before, text);
				from--;
			}
			return this.titles.isLike(text) ? new Candidate(from, last + 1, text) : null;
		}

		private boolean isComplete(String title) {
			return this.titles.isLike(title) && CalendarText.year(title) != null
					&& !this.titles.agency(title).isEmpty();
		}

		/** Whether the line before has what the title lacks. */
		private boolean gives(String before, String title) {
			if (!this.titles.isLike(title)) {
				return this.titles.isLike(joined(before, title));
			}
			return (CalendarText.year(title) == null && CalendarText.year(before) != null)
					|| (this.titles.agency(title).isEmpty() && AgencyName.isLike(CalendarText.withoutYear(before)));
		}

		private @Nullable String titleLine(int index) {
			Token sole = this.blocks.get(index).sole();
			if (sole == null || sole.text().length() > LONGEST_TITLE_LINE || Wording.isLiteral(sole.text())
					|| Sentence.hasMarks(sole.text()) || this.titles.isLike(sole.text())) {
				return null;
			}
			return sole.text();
		}

		private static String joined(String one, String other) {
			boolean ascii = one.charAt(one.length() - 1) < 0x80 && other.charAt(0) < 0x80;
			return one + (ascii ? " " : "") + other;
		}

		/** The last title before the running text; pages repeat it over the report. */
		private @Nullable Candidate choose(List<Candidate> candidates) {
			int prose = 0;
			while (prose < this.blocks.size() && !Sentence.isProse(this.blocks.get(prose).text())) {
				prose++;
			}
			Candidate chosen = null;
			for (Candidate candidate : candidates) {
				if (chosen == null || candidate.to() <= prose) {
					chosen = candidate;
				}
			}
			return chosen;
		}

	}

}
