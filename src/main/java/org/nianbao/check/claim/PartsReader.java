package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Adds up lists of parts: 全年2139件，其中予以公开1744件、部分公开393件. What 其中 or a colon introduces
 * need not be everything, so that a list is wrong only where its parts are more than the
 * whole, or where what it leaves out is so little that it is a slip.
 */
final class PartsReader {

	private static final List<String> INTRODUCING = List.of("其中", "分别为", "分别是", "分为", "包括");

	private static final List<String> OPEN = List.of("等", "主要", "重点", "特别", "尤其", "含");

	/** Behind these words another matter begins. */
	private static final List<String> OTHER_MATTER = List.of("办结", "结转", "答复率", "累计", "共计", "合计", "其中", "通过", "同时", "另",
			"此外", "推送", "召开", "举办", "开展", "较上", "比上", "同比", "加上", "新收", "收到", "办理");

	/** A list of so many parts names them all, if it leaves out at most a tenth. */
	private static final int MANY = 3;

	private static final BigDecimal MOST_LEFT_OUT_OF_MANY = new BigDecimal("0.1");

	private static final BigDecimal MOST_LEFT_OUT_OF_TWO = new BigDecimal("0.05");

	/** How many sums before the last one may be the one that a list takes apart. */
	private static final int STATED = 3;

	/** How far behind its sum a list begins. */
	private static final int REACH = 12;

	private static final Pattern BRACKET = Pattern.compile("（[^）]*+）");

	private final Sentence sentence;

	/** How many brackets are open at the beginning of each number. */
	private final int[] depths;

	PartsReader(Sentence sentence) {
		this.sentence = sentence;
		this.depths = new int[sentence.quantities().size()];
		int depth = 0;
		int at = 0;
		for (int i = 0; i < this.depths.length; i++) {
			for (; at < sentence.quantities().get(i).start(); at++) {
				char c = sentence.words().charAt(at);
				depth += (c == '（') ? 1 : (c == '）') ? -1 : 0;
			}
			this.depths[i] = depth;
		}
	}

	/**
	 * A list that does not add up.
	 *
	 * @param sentence where it stands
	 * @param sum the stated sum
	 * @param parts the parts, in order
	 */
	record Mismatch(Sentence sentence, Quantity sum, List<Quantity> parts) {

		BigDecimal partsTogether() {
			return total(this.parts);
		}

	}

	/** The sentence's lists that don't add up. */
	List<Mismatch> mismatches() {
		return mismatches(false);
	}

	/** The same for amounts whose parts are all listed, since they were charged. */
	List<Mismatch> differences() {
		return mismatches(true);
	}

	private List<Mismatch> mismatches(boolean all) {
		List<Mismatch> found = new ArrayList<>();
		List<Quantity> quantities = this.sentence.quantities();
		for (int i = 0; i + 1 < quantities.size(); i++) {
			if (introduces(quantities.get(i), quantities.get(i + 1))) {
				check(i, all, found);
			}
		}
		return found;
	}

	/**
	 * Whether a list of parts begins between two numbers. A bracket between sum and list
	 * is skipped: 241条（两处同步发布），其中.
	 */
	private boolean introduces(Quantity sum, Quantity first) {
		String between = BRACKET.matcher(this.sentence.between(sum.end(), first.start())).replaceAll("");
		if (between.startsWith("：")) {
			return true;
		}
		for (String word : INTRODUCING) {
			int at = between.indexOf(word);
			if (at >= 0 && at <= REACH) {
				return true;
			}
		}
		return false;
	}

	private void check(int index, boolean all, List<Mismatch> found) {
		List<Quantity> longest = longestList(index);
		List<Quantity> list = ownList(index, longest);
		List<Quantity> stated = stated(index);
		boolean sure = list.size() > 1 && stated.stream().allMatch(Quantity::sure)
				&& longest.stream().allMatch(Quantity::sure);
		if (!sure || ties(stated, longest)) {
			return;
		}
		Quantity sum = this.sentence.quantities().get(index);
		BigDecimal difference = sum.value().subtract(total(list));
		if (all || difference.signum() < 0 || isSlip(sum.value(), difference, list)) {
			found.add(new Mismatch(this.sentence, sum, list));
		}
	}

	/** All numbers behind the sum that may be its parts. */
	private List<Quantity> longestList(int index) {
		List<Quantity> quantities = this.sentence.quantities();
		Quantity sum = quantities.get(index);
		// A list stands in a bracket behind its sum, or where the sum stands.
		int depth = Math.max(this.depths[index], this.depths[index + 1]);
		List<Quantity> list = new ArrayList<>();
		for (int i = index + 1; i < quantities.size(); i++) {
			Quantity part = quantities.get(i);
			int own = this.depths[i];
			if (own < depth) {
				break;
			}
			// What stands in a bracket behind a part is a part of it.
			if (own == depth && part.unit().equals(sum.unit())) {
				list.add(part);
			}
		}
		return list;
	}

	/** Those of them that surely are: up to where another matter begins. */
	private List<Quantity> ownList(int index, List<Quantity> longest) {
		List<Quantity> list = new ArrayList<>();
		for (Quantity part : longest) {
			if (!list.isEmpty()) {
				String between = this.sentence.between(list.getLast().end(), part.start());
				if (between.contains("；") || Words.anyIn(between, OTHER_MATTER)) {
					break;
				}
			}
			list.add(part);
		}
		Quantity sum = this.sentence.quantities().get(index);
		boolean open = !list.isEmpty() && Words.anyIn(this.sentence.between(sum.end(), list.getFirst().start()), OPEN);
		boolean more = !list.isEmpty() && this.sentence.words().startsWith("等", list.getLast().end());
		return open || more ? List.of() : list;
	}

	/** The sums before the list, of which it may take any one apart, or two together. */
	private List<Quantity> stated(int index) {
		List<Quantity> stated = new ArrayList<>();
		String unit = this.sentence.quantities().get(index).unit();
		for (int i = Math.max(0, index - STATED); i <= index; i++) {
			Quantity sum = this.sentence.quantities().get(i);
			if (sum.unit().equals(unit)) {
				stated.add(sum);
			}
		}
		return stated;
	}

	/** Whether a leading part of the list is one of the sums, or two of these. */
	private static boolean ties(List<Quantity> stated, List<Quantity> list) {
		BigDecimal running = BigDecimal.ZERO;
		BigDecimal step = BigDecimal.ZERO;
		for (Quantity part : list) {
			running = running.add(part.value());
			step = step.add(part.number().step());
			for (int i = 0; i < stated.size(); i++) {
				BigDecimal sum = stated.get(i).value();
				BigDecimal before = (i > 0) ? stated.get(i - 1).value() : BigDecimal.ZERO;
				BigDecimal tolerance = step.add(stated.get(i).number().step());
				if (near(running, sum, tolerance) || near(running, sum.add(before), tolerance)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean near(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
		BigDecimal difference = one.subtract(other).abs();
		return difference.signum() == 0 || difference.compareTo(tolerance) < 0;
	}

	private static boolean isSlip(BigDecimal sum, BigDecimal leftOut, List<Quantity> list) {
		BigDecimal most = (list.size() >= MANY) ? MOST_LEFT_OUT_OF_MANY : MOST_LEFT_OUT_OF_TWO;
		return leftOut.compareTo(sum.multiply(most)) <= 0;
	}

	private static BigDecimal total(List<Quantity> parts) {
		return parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
