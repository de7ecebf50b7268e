package org.nianbao.comparison;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a paragraph.
 *
 * @param kind what became of it
 * @param pieces its text piece by piece: what stayed, what is gone, what is new
 */
public record ParagraphChange(Kind kind, List<Piece> pieces) {

	public ParagraphChange {
		pieces = List.copyOf(pieces);
	}

	/**
	 * Tells two texts apart.
	 * @param before a text in normal form: one paragraph per line; empty if there is none
	 * @param after the other one, likewise
	 * @return the paragraphs of both in one order
	 */
	public static List<ParagraphChange> between(String before, String after) {
		return ParagraphDifference.between(before, after);
	}

	/** The paragraph as it stands in the first text; empty if it isn't there. */
	public String before() {
		return without(Piece.Kind.ADDED);
	}

	/** The paragraph as it stands in the other text; empty if it isn't there. */
	public String after() {
		return without(Piece.Kind.REMOVED);
	}

	private String without(Piece.Kind kind) {
		return this.pieces.stream()
			.filter((piece) -> piece.kind() != kind)
			.map(Piece::text)
			.collect(Collectors.joining());
	}

	static ParagraphChange whole(Kind kind, Piece.Kind piece, String text) {
		return new ParagraphChange(kind, List.of(new Piece(piece, text)));
	}

	/** What can become of a paragraph. */
	public enum Kind {

		/** It stands as it stood. */
		SAME,

		/** Words of it are others. */
		CHANGED,

		/** It is new. */
		ADDED,

		/** It is gone. */
		REMOVED

	}

	/**
	 * A piece of a paragraph.
	 *
	 * @param kind whether it stayed, is gone or is new
	 * @param text its words
	 */
	public record Piece(Kind kind, String text) {

		/** What can become of a piece. */
		public enum Kind {

			/** It stands in both. */
			SAME,

			/** It stood only before. */
			REMOVED,

			/** It stands only now. */
			ADDED

		}

	}

}
