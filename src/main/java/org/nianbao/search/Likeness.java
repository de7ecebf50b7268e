package org.nianbao.search;

/** How many changes part a text from a part of a name. */
final class Likeness {

	private Likeness() {
	}

	/**
	 * The fewest characters to replace, leave out, add or swap with their neighbour, so
	 * that what was written becomes a part of the name.
	 */
	static int distance(String written, String name) {
		int[] left = written.codePoints().toArray();
		int[] right = name.codePoints().toArray();
		int[][] costs = new int[left.length + 1][right.length + 1];
		for (int i = 1; i <= left.length; i++) {
			costs[i][0] = i;
			for (int j = 1; j <= right.length; j++) {
				int replaced = costs[i - 1][j - 1] + ((left[i - 1] == right[j - 1]) ? 0 : 1);
				int cost = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
				if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
					cost = Math.min(cost, 1 + costs[i - 2][j - 2]);
				}
				costs[i][j] = cost;
			}
		}
		int least = left.length;
		for (int cost : costs[left.length]) {
			least = Math.min(least, cost);
		}
		return least;
	}

}
