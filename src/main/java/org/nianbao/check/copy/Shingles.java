package org.nianbao.check.copy;

/** The runs of eight neighbouring letters of a text, each as one number. */
final class Shingles {

	/** How many letters a shingle has. */
	static final int LENGTH = 8;

	private static final long BASE = 0x9E3779B97F4A7C15L;

	private static final long BASE_TO_LENGTH = power();

	private Shingles() {
	}

	private static long power() {
		long power = 1;
		for (int i = 0; i < LENGTH; i++) {
			power *= BASE;
		}
		return power;
	}

	/**
	 * The number of the shingle that begins at each place; {@code 0} where none does,
	 * since a gap or the end follows too soon.
	 */
	static long[] of(MaskedText text) {
		long[] shingles = new long[text.size()];
		long hash = 0;
		int run = 0;
		for (int i = 0; i < text.size(); i++) {
			if (text.isGap(i)) {
				run = 0;
				hash = 0;
				continue;
			}
			hash = hash * BASE + text.letter(i);
			run++;
			if (run > LENGTH) {
				hash -= BASE_TO_LENGTH * text.letter(i - LENGTH);
			}
			if (run >= LENGTH) {
				shingles[i - LENGTH + 1] = mixed(hash);
			}
		}
		return shingles;
	}

	/** Spreads a number evenly over all numbers but 0. */
	static long mixed(long number) {
		long mixed = number;
		mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		mixed ^= mixed >>> 31;
		return (mixed != 0) ? mixed : 1;
	}

}
