package org.nianbao.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import org.nianbao.comparison.ParagraphChange.Piece;

/**
 * Tells two paragraphs apart word by word. A number with its separators is one word, so
 * is a run of Latin letters; of Chinese, which parts no words, each character is taken by
 * itself, and what stays between two changes is taken along if it is too short to read.
 */
final class WordDifference {

	private static final Pattern WORD = Pattern.compile("\\d+(?:[.,，]\\d+)*|[\\p{IsLatin}]+|\\s+|.", Pattern.DOTALL);

	/** Fewer characters between two changes belong to the change. */
	private static final int SHORTEST_REST = 2;

	private WordDifference() {
	}

	/**
	 * Longer paragraphs together are not told apart word by word, which would take long.
	 */
	private static final int LONGEST = 20_000;

	/** The pieces of both paragraphs in one order. */
	static List<Piece> between(String before, String after) {
		if (before.length() + after.length() > LONGEST) {
			return List.of(new Piece(Piece.Kind.REMOVED, before), new Piece(Piece.Kind.ADDED, after));
		}
		List<String> old = words(before);
		List<String> now = words(after);
		Pieces pieces = new Pieces();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
			pieces.same(String.join("", old.subList(at, delta.getSource().getPosition())));
			pieces.changed(String.join("", delta.getSource().getLines()),
					String.join("", delta.getTarget().getLines()));
			at = delta.getSource().last() + 1;
		}
		pieces.same(String.join("", old.subList(at, old.size())));
		return pieces.end();
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).toList();
	}

	/** Collects pieces; changes that nearly touch become one. */
	private static final class Pieces {

		private final List<Piece> done = new ArrayList<>();

		private final StringBuilder removed = new StringBuilder();

		private final StringBuilder added = new StringBuilder();

		private String rest = "";

		void same(String text) {
			this.rest = text;
		}

		void changed(String before, String after) {
			boolean underWay = !this.removed.isEmpty() || !this.added.isEmpty();
			if (underWay && this.rest.length() < SHORTEST_REST) {
				this.removed.append(this.rest);
				this.added.append(this.rest);
			}
			else {
				endChange();
			}
			this.rest = "";
			this.removed.append(before);
			this.added.append(after);
		}

		List<Piece> end() {
			endChange();
			return this.done;
		}

		/** Ends the change under way, and adds what stays after it. */
		private void endChange() {
			add(Piece.Kind.REMOVED, this.removed.toString());
			add(Piece.Kind.ADDED, this.added.toString());
			add(Piece.Kind.SAME, this.rest);
			this.removed.setLength(0);
			this.added.setLength(0);
		}

		private void add(Piece.Kind kind, String text) {
			if (!text.isEmpty()) {
				this.done.add(new Piece(kind, text));
			}
		}

	}

}
