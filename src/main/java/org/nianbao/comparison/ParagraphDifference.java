package org.nianbao.comparison;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import org.nianbao.comparison.ParagraphChange.Kind;
import org.nianbao.comparison.ParagraphChange.Piece;

/**
 * Tells two texts apart paragraph by paragraph. Where paragraphs were rewritten, those
 * that are most alike are taken as one and told apart word by word.
 */
final class ParagraphDifference {

	/** Less alike than this, two paragraphs have nothing to do with each other. */
	private static final double ALIKE = 0.4;

	/**
	 * More pairs of paragraphs are not held against each other, which would take long.
	 */
	private static final int MOST_PAIRS = 2_500;

	private ParagraphDifference() {
	}

	/**
	 * The paragraphs of both texts in one order.
	 * @param before a text in normal form: one paragraph per line; empty if there was
	 * none
	 * @param after the text that stands there now
	 */
	static List<ParagraphChange> between(String before, String after) {
		List<String> old = paragraphs(before);
		List<String> now = paragraphs(after);
		List<ParagraphChange> changes = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
			same(old.subList(at, delta.getSource().getPosition()), changes);
			rewritten(delta.getSource().getLines(), delta.getTarget().getLines(), changes);
			at = delta.getSource().last() + 1;
		}
		same(old.subList(at, old.size()), changes);
		return changes;
	}

	private static List<String> paragraphs(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("\n"));
	}

	private static void same(List<String> paragraphs, List<ParagraphChange> changes) {
		paragraphs.forEach((text) -> changes.add(ParagraphChange.whole(Kind.SAME, Piece.Kind.SAME, text)));
	}

	/** Pairs what is most alike, in order, and tells the rest as gone or new. */
	private static void rewritten(List<String> old, List<String> now, List<ParagraphChange> changes) {
		if ((long) old.size() * now.size() > MOST_PAIRS) {
			old.forEach((text) -> changes.add(ParagraphChange.whole(Kind.REMOVED, Piece.Kind.REMOVED, text)));
			now.forEach((text) -> changes.add(ParagraphChange.whole(Kind.ADDED, Piece.Kind.ADDED, text)));
			return;
		}
		double[][] best = bestPairing(old, now);
		int i = 0;
		int j = 0;
		while (i < old.size() || j < now.size()) {
			if (i == old.size()) {
				changes.add(ParagraphChange.whole(Kind.ADDED, Piece.Kind.ADDED, now.get(j++)));
			}
			else if (j == now.size() || best[i][j] == best[i + 1][j]) {
				changes.add(ParagraphChange.whole(Kind.REMOVED, Piece.Kind.REMOVED, old.get(i++)));
			}
			else if (best[i][j] == best[i][j + 1]) {
				changes.add(ParagraphChange.whole(Kind.ADDED, Piece.Kind.ADDED, now.get(j++)));
			}
			else {
				changes.add(new ParagraphChange(Kind.CHANGED, WordDifference.between(old.get(i++), now.get(j++))));
			}
		}
	}

	/** How much alike the paragraphs from i and j on can be paired at best. */
	private static double[][] bestPairing(List<String> old, List<String> now) {
		double[][] best = new double[old.size() + 1][now.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				double unpaired = Math.max(best[i + 1][j], best[i][j + 1]);
				double alike = Likeness.of(old.get(i), now.get(j));
				best[i][j] = (alike >= ALIKE) ? Math.max(unpaired, alike + best[i + 1][j + 1]) : unpaired;
			}
		}
		return best;
	}

}
