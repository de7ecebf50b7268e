package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two texts have in common: every stretch of at least eight letters that stands in
 * both.
 */
public final class Overlap {

	/** A shingle that stands in a text more often is looked for at its first places. */
	private static final int MOST_PLACES = 8;

	private final MaskedText own;

	private final MaskedText other;

	private final List<Run> runs;

	/** Which letters of the own text stand in the other. */
	private final boolean[] covered;

	private Overlap(MaskedText own, MaskedText other, List<Run> runs) {
		this.own = own;
		this.other = other;
		this.runs = runs;
		this.covered = new boolean[own.size()];
		for (Run run : runs) {
			Arrays.fill(this.covered, run.own(), run.own() + run.length(), true);
		}
	}

	/** Compares two texts. */
	public static Overlap of(MaskedText own, MaskedText other) {
		Map<Long, int[]> places = places(other);
		long[] shingles = Shingles.of(own);
		List<Run> runs = new ArrayList<>();
		int at = 0;
		while (at < shingles.length) {
			int[] candidates = (shingles[at] != 0) ? places.get(shingles[at]) : null;
			Run longest = (candidates != null) ? longest(own, at, other, candidates) : null;
			if (longest == null || longest.length() < Shingles.LENGTH) {
				at++;
			}
			else {
				runs.add(longest);
				at += longest.length() - Shingles.LENGTH + 1;
			}
		}
		return new Overlap(own, other, runs);
	}

	private static Map<Long, int[]> places(MaskedText text) {
		long[] shingles = Shingles.of(text);
		Map<Long, int[]> places = HashMap.newHashMap(shingles.length);
		for (int i = 0; i < shingles.length; i++) {
			if (shingles[i] != 0) {
				int[] known = places.get(shingles[i]);
				if (known == null) {
					places.put(shingles[i], new int[] { i });
				}
				else if (known.length < MOST_PLACES) {
					int[] more = Arrays.copyOf(known, known.length + 1);
					more[known.length] = i;
					places.put(shingles[i], more);
				}
			}
		}
		return places;
	}

	private static Run longest(MaskedText own, int at, MaskedText other, int[] candidates) {
		Run longest = new Run(at, candidates[0], 0);
		for (int candidate : candidates) {
			int length = 0;
			while (!own.isGap(at + length) && own.letter(at + length) == other.letter(candidate + length)) {
				length++;
			}
			if (length > longest.length()) {
				longest = new Run(at, candidate, length);
			}
		}
		return longest;
	}

	/** How many letters of the own text stand in the other, those of gaps not counted. */
	public int letters() {
		int letters = 0;
		for (boolean letter : this.covered) {
			letters += letter ? 1 : 0;
		}
		return letters;
	}

	/**
	 * How many letters of the own text stand in the other and not in any of those.
	 * @param elsewhere what the own text has in common with others
	 * @param template what an office has worded for its agencies
	 */
	int lettersBesides(List<Overlap> elsewhere, Template template) {
		int letters = 0;
		for (int i = 0; i < this.covered.length; i++) {
			int place = i;
			if (this.covered[i] && !template.covers(i)
					&& elsewhere.stream().noneMatch((known) -> known.covered[place])) {
				letters++;
			}
		}
		return letters;
	}

	/** Whether a letter of the own text stands in the other. */
	boolean covers(int at) {
		return this.covered[at];
	}

	/** What stands in both, in the order of the own text. */
	List<Run> runs() {
		return this.runs;
	}

	MaskedText own() {
		return this.own;
	}

	MaskedText other() {
		return this.other;
	}

	/**
	 * Letters that stand in both.
	 *
	 * @param own where they begin in the own text
	 * @param other where they begin in the other
	 * @param length how many there are
	 */
	record Run(int own, int other, int length) {
	}

}
