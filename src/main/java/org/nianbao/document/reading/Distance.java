package org.nianbao.document.reading;

import java.util.Arrays;

/** How many characters must be added, left out or changed to make one text another. */
final class Distance {

	private Distance() {
	}

	/**
	 * The distance of two texts, as far as it matters.
	 * @param most the largest distance of interest
	 * @return the distance, or {@code most + 1} if it is larger than that
	 */
	static int between(String one, String other, int most) {
		if (Math.abs(one.length() - other.length()) > most) {
			return most + 1;
		}
		int[] previous = new int[other.length() + 1];
		int[] current = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			Arrays.fill(current, most + 1);
			current[0] = i;
			int least = i;
			int from = Math.max(1, i - most);
			int to = Math.min(other.length(), i + most);
			for (int j = from; j <= to; j++) {
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				int neighbour = Math.min(previous[j], current[j - 1]) + 1;
				current[j] = Math.min(neighbour, previous[j - 1] + change);
				least = Math.min(least, current[j]);
			}
			if (least > most) {
				return most + 1;
			}
			int[] swap = previous;
			previous = current;
			current = swap;
		}
		return Math.min(previous[other.length()], most + 1);
	}

	/** How far a printed label may be from the official one of that many characters. */
	static int tolerated(int length) {
		if (length < 5) {
			return 0;
		}
		return (length < 9) ? 1 : (length < 14) ? 2 : 3;
	}

}
