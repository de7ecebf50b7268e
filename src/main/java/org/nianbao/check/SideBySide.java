package org.nianbao.check;

import java.util.List;

/**
 * Passages of a report beside the passages of a text on file that are like them.
 *
 * @param source the text on file
 * @param percent which part of the section stands in that text, names, numbers and common
 * wording left aside; from 1 to 100
 * @param pairs the passages, in the order of the report
 */
public record SideBySide(FiledText source, int percent, List<Pair> pairs) {

	public SideBySide {
		pairs = List.copyOf(pairs);
	}

	/**
	 * Two passages that are alike.
	 *
	 * @param place where the report's passage stands
	 * @param own the report's passage, piece by piece
	 * @param other the other text's passage, piece by piece
	 */
	public record Pair(Place.OfPassage place, List<Piece> own, List<Piece> other) {

		public Pair {
			own = List.copyOf(own);
			other = List.copyOf(other);
		}

		/** The report's passage. */
		public String ownWords() {
			return String.join("", this.own.stream().map(Piece::words).toList());
		}

		/** The other text's passage. */
		public String otherWords() {
			return String.join("", this.other.stream().map(Piece::words).toList());
		}

	}

	/**
	 * A piece of a passage.
	 *
	 * @param words its words as they stand
	 * @param same whether the other passage has the same, but for names and numbers
	 */
	public record Piece(String words, boolean same) {
	}

}
