package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.nianbao.check.Place;
import org.nianbao.check.SideBySide.Pair;
import org.nianbao.check.SideBySide.Piece;
import org.nianbao.check.copy.Overlap.Run;

/** Sets what two texts have in common side by side, passage by passage. */
final class Pairs {

	/** Runs that are parted by no more letters belong to one passage. */
	private static final int WIDEST_GAP = 40;

	/** How many passages are shown. */
	private static final int MOST = 5;

	private final MaskedText own;

	private final MaskedText other;

	private Pairs(Overlap overlap) {
		this.own = overlap.own();
		this.other = overlap.other();
	}

	/**
	 * The passages that have most in common.
	 * @param section the code of the section in which the own text stands
	 * @return the longest ones, the longest of all first; empty if there is none
	 */
	static List<Pair> of(String section, Overlap overlap) {
		Pairs pairs = new Pairs(overlap);
		return pairs.stretches(overlap.runs())
			.stream()
			.sorted(Comparator.comparingInt(Pairs::letters).reversed())
			.limit(MOST)
			.map((stretch) -> pairs.pair(section, stretch))
			.toList();
	}

	private static int letters(List<Run> stretch) {
		return stretch.stream().mapToInt(Run::length).sum();
	}

	private List<List<Run>> stretches(List<Run> runs) {
		List<List<Run>> stretches = new ArrayList<>();
		for (Run run : runs) {
			Run before = stretches.isEmpty() ? null : stretches.getLast().getLast();
			Run rest = (before != null) ? after(before, run) : run;
			if (before != null && continues(before, rest)) {
				stretches.getLast().add(rest);
			}
			else {
				stretches.add(new ArrayList<>(List.of(rest)));
			}
		}
		return stretches;
	}

	/**
	 * What of a run comes after the one before, with which it may share its beginning.
	 */
	private static Run after(Run before, Run run) {
		int shared = Math.max(0, before.own() + before.length() - run.own());
		return new Run(run.own() + shared, run.other() + shared, run.length() - shared);
	}

	private boolean continues(Run before, Run run) {
		int ownGap = run.own() - before.own() - before.length();
		int otherGap = run.other() - before.other() - before.length();
		return ownGap <= WIDEST_GAP && otherGap >= 0 && otherGap <= WIDEST_GAP
				&& this.own.paragraph(before.own()) == this.own.paragraph(run.own())
				&& this.other.paragraph(before.other()) == this.other.paragraph(run.other());
	}

	private Pair pair(String section, List<Run> stretch) {
		Run first = stretch.getFirst();
		Run last = stretch.getLast();
		Place.OfPassage place = new Place.OfPassage(section, this.own.paragraph(first.own()) + 1,
				this.own.start(first.own()), this.own.end(last.own() + last.length() - 1));
		List<Piece> ownPieces = new ArrayList<>();
		List<Piece> otherPieces = new ArrayList<>();
		Run before = null;
		for (Run run : stretch) {
			if (before != null) {
				addGap(ownPieces, this.own, before.own() + before.length(), run.own());
				addGap(otherPieces, this.other, before.other() + before.length(), run.other());
			}
			ownPieces.add(same(this.own, run.own(), run.length()));
			otherPieces.add(same(this.other, run.other(), run.length()));
			before = run;
		}
		return new Pair(place, ownPieces, otherPieces);
	}

	private static Piece same(MaskedText text, int start, int length) {
		return new Piece(text.words(text.paragraph(start), text.start(start), text.end(start + length - 1)), true);
	}

	private static void addGap(List<Piece> pieces, MaskedText text, int start, int end) {
		String words = text.words(text.paragraph(end), text.end(start - 1), text.start(end));
		if (!words.isEmpty()) {
			pieces.add(new Piece(words, false));
		}
	}

}
