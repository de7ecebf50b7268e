package org.nianbao.demonstration;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/**
 * Numbers that look like chance and are the same at every start: what is drawn depends
 * only on what it is drawn for.
 */
final class Luck {

	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	/** Below it, what stands after the decimal point is left to chance. */
	private static final double SMALL = 5;

	private final Random random;

	private Luck(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * The luck of one purpose.
	 * @param purpose texts and numbers that name it
	 */
	static Luck of(Object... purpose) {
		return new Luck(Arrays.hashCode(purpose) * SPREAD);
	}

	double between(double least, double most) {
		return least + this.random.nextDouble() * (most - least);
	}

	/** A whole number, both ends included. */
	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** A whole number around the mean, at most 8 % away from it; 0 for 0. */
	long around(double mean) {
		if (mean < SMALL) {
			return (long) Math.floor(mean + this.random.nextDouble());
		}
		return Math.round(mean * between(0.92, 1.08));
	}

	/** One of the keys, the oftener the greater its weight. */
	String pick(Map<String, Double> weights) {
		double left = this.random.nextDouble() * weights.values().stream().mapToDouble(Double::doubleValue).sum();
		String last = "";
		for (Map.Entry<String, Double> entry : weights.entrySet()) {
			last = entry.getKey();
			left -= entry.getValue();
			if (left < 0) {
				break;
			}
		}
		return last;
	}

}
