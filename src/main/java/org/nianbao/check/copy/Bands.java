package org.nianbao.check.copy;

import java.util.Arrays;

/**
 * What a text is found by among many: of 64 orders of all shingles the first one that the
 * text has (MinHash), two orders to a band. Two texts of which a share <i>s</i> of the
 * shingles is in both have a given band in common with the chance <i>s</i>², so at least
 * one of 32 with 1−(1−<i>s</i>²)<sup>32</sup>: 28% for a share of a tenth, 95% for three
 * tenths, 99.99% for one half.
 */
public final class Bands {

	/** How many bands a text has. */
	public static final int COUNT = 32;

	private static final int ROWS = 2;

	private static final long[] ORDERS = orders();

	private Bands() {
	}

	private static long[] orders() {
		long[] orders = new long[COUNT * ROWS];
		for (int i = 0; i < orders.length; i++) {
			orders[i] = Shingles.mixed(i + 1L);
		}
		return orders;
	}

	/**
	 * The bands of a text; a number says which band it is, too, so that all bands can
	 * stand in one index. Empty if the text has no shingle.
	 */
	public static int[] of(MaskedText text) {
		long[] shingles = Arrays.stream(Shingles.of(text)).filter((shingle) -> shingle != 0).distinct().toArray();
		if (shingles.length == 0) {
			return new int[0];
		}
		int[] bands = new int[COUNT];
		for (int band = 0; band < COUNT; band++) {
			long number = band;
			for (int row = 0; row < ROWS; row++) {
				number = Shingles.mixed(number * 31 + first(shingles, ORDERS[band * ROWS + row]));
			}
			bands[band] = (int) (number >>> 32);
		}
		return bands;
	}

	private static long first(long[] shingles, long order) {
		long first = Long.MAX_VALUE;
		for (long shingle : shingles) {
			first = Math.min(first, (shingle ^ order) * 0xD6E8FEB86659FD93L);
		}
		return first;
	}

}
