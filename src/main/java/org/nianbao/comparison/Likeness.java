package org.nianbao.comparison;

import java.util.HashMap;
import java.util.Map;

/**
 * How much two texts are alike: the share of pairs of neighbouring characters they share.
 */
public final class Likeness {

	private Likeness() {
	}

	/** From 0, nothing in common, to 1, the same. */
	public static double of(String one, String other) {
		if (one.equals(other)) {
			return 1;
		}
		if (one.length() < 2 || other.length() < 2) {
			return 0;
		}
		Map<String, Integer> pairs = new HashMap<>();
		for (int i = 0; i + 1 < one.length(); i++) {
			pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
		}
		int shared = 0;
		for (int i = 0; i + 1 < other.length(); i++) {
			Integer left = pairs.get(other.substring(i, i + 2));
			if (left != null && left > 0) {
				shared++;
				pairs.put(other.substring(i, i + 2), left - 1);
			}
		}
		return 2.0 * shared / (one.length() + other.length() - 2);
	}

}
