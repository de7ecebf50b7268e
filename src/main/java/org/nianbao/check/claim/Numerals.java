package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers of a text in {@linkplain org.nianbao.check.Passage#plain() plain
 * form}: 3,511, 二十一, 1.2万, 百分之十七. What is part of a name, an address, a version or a
 * telephone number is none. Takes one pass.
 */
final class Numerals {

	private static final String VAGUE_BEFORE = "近约超逾过于";

	/** 数十, 几百: vague before Chinese characters only, since 件数 stands before figures. */
	private static final String SOME = "几数";

	private static final String VAGUE_AFTER = "余多几来";

	private static final String RANGE = "-—~～至到";

	private static final String FRACTION = "分之";

	private final String text;

	private final List<Numeral> found = new ArrayList<>();

	private int at;

	private Numerals(String text) {
		this.text = text;
	}

	/** The numbers of the text in order. */
	static List<Numeral> in(String text) {
		Numerals numerals = new Numerals(text);
		numerals.read();
		return numerals.found;
	}

	private void read() {
		while (this.at < this.text.length()) {
			char c = this.text.charAt(this.at);
			if (isDigit(c)) {
				readDigits();
			}
			else if (ChineseNumber.isPart(c)) {
				readChinese();
			}
			else {
				this.at++;
			}
		}
	}

	private void readDigits() {
		int start = this.at;
		int end = endOfDigits(start);
		boolean sure = true;
		int length = end - start;
		while (length <= 3 && isGroup(end)) {
			// A comma of full width parts numbers as often as thousands.
			sure &= this.text.charAt(end) == ',';
			end += 4;
		}
		StringBuilder digits = new StringBuilder();
		for (int i = start; i < end; i++) {
			if (isDigit(this.text.charAt(i))) {
				digits.append(this.text.charAt(i));
			}
		}
		boolean decimal = is(end, '.') && isDigit(end + 1);
		if (decimal) {
			int fraction = endOfDigits(end + 1);
			digits.append(this.text, end, fraction);
			end = fraction;
		}
		this.at = end;
		if (digits.length() > ChineseNumber.LONGEST || isPartOfAName(start, end)) {
			return;
		}
		sure &= !(is(end, ',') && isDigit(end + 1)) && !(is(start - 1, ',') && isDigit(start - 2));
		sure &= !(decimal && (start == 0 || "。：；，".indexOf(this.text.charAt(start - 1)) >= 0));
		scaled(start, new BigDecimal(digits.toString()), sure);
	}

	/** 1.2万, 3万5千, 1万2345. */
	private void scaled(int start, BigDecimal first, boolean sure) {
		BigDecimal value = first;
		BigDecimal step = BigDecimal.ZERO;
		long scale = scaleAt(this.at);
		if (scale >= 100) {
			BigDecimal factor = BigDecimal.valueOf(scale);
			value = first.multiply(factor);
			step = factor.movePointLeft(first.scale());
			this.at++;
			int rest = endOfDigits(this.at);
			if (rest > this.at && rest - this.at <= 4) {
				BigDecimal more = new BigDecimal(this.text.substring(this.at, rest));
				long moreScale = scaleAt(rest);
				boolean smaller = moreScale > 0 && moreScale < scale;
				BigDecimal moreFactor = smaller ? BigDecimal.valueOf(moreScale) : BigDecimal.ONE;
				value = value.add(more.multiply(moreFactor));
				step = smaller ? moreFactor : BigDecimal.ZERO;
				this.at = smaller ? rest + 1 : rest;
			}
		}
		add(start, value, step, sure);
	}

	private void readChinese() {
		int start = this.at;
		int end = start;
		while (end < this.text.length() && ChineseNumber.isPart(this.text.charAt(end))) {
			end++;
		}
		this.at = end;
		if (end - start <= ChineseNumber.LONGEST) {
			ChineseNumber number = ChineseNumber.of(this.text, start, end);
			BigDecimal step = number.scaled() ? BigDecimal.valueOf(ChineseNumber.scale(this.text.charAt(end - 1)))
					: BigDecimal.ZERO;
			if (this.text.startsWith(FRACTION, end)) {
				fraction(start);
			}
			else {
				add(start, number.value(), step, number.sure());
			}
		}
	}

	/** 百分之十七, 三分之一, 百分之17.5. */
	private void fraction(int start) {
		int end = this.at + FRACTION.length();
		while (end < this.text.length()
				&& (isDigit(end) || is(end, '.') || is(end, '点') || ChineseNumber.isPart(this.text.charAt(end)))) {
			end++;
		}
		this.at = end;
		this.found.add(new Numeral(start, end, BigDecimal.ZERO, BigDecimal.ZERO, true, true, false));
	}

	private void add(int start, BigDecimal value, BigDecimal step, boolean sure) {
		boolean certain = sure && !vagueBefore(start);
		boolean share = is(this.at, '%') || is(this.at, '‰') || is(this.at, '倍') || is(this.at, '成')
				|| this.text.startsWith("个百分点", this.at);
		if (this.at < this.text.length() && VAGUE_AFTER.indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
			certain = false;
		}
		Numeral numeral = new Numeral(start, this.at, value, step, certain, share, is(start - 1, '第'));
		if (!this.found.isEmpty()) {
			numeral = beside(this.found.getLast(), numeral);
		}
		this.found.add(numeral);
	}

	/** 3至5 is a range, and in 第二十、二十一 the second one is an ordinal too. */
	private Numeral beside(Numeral before, Numeral numeral) {
		if (numeral.start() == before.end()) {
			// 三万5千: what was not written in one way is not read.
			this.found.set(this.found.size() - 1, before.notSure());
			return numeral.notSure();
		}
		if (numeral.start() == before.end() + 1) {
			char between = this.text.charAt(before.end());
			if (RANGE.indexOf(between) >= 0) {
				this.found.set(this.found.size() - 1, before.notSure());
				return before.ordinal() ? numeral.asOrdinal() : numeral.notSure();
			}
			if (before.ordinal() && "、，,和及".indexOf(between) >= 0) {
				return numeral.asOrdinal();
			}
		}
		return numeral;
	}

	private boolean vagueBefore(int start) {
		if (start == 0) {
			return false;
		}
		char before = this.text.charAt(start - 1);
		return (VAGUE_BEFORE.indexOf(before) >= 0 && !this.text.startsWith("通过", start - 2))
				|| (SOME.indexOf(before) >= 0 && ChineseNumber.scale(this.text.charAt(start)) > 0);
	}

	private boolean isPartOfAName(int start, int end) {
		if (start > 0 && isOfAName(this.text.charAt(start - 1))) {
			return true;
		}
		// 0772-2515676, but not 3-5.
		return is(end, '-') ? isDigit(end + 1) && end - start > 2
				: end < this.text.length() && isOfAName(this.text.charAt(end));
	}

	/** Characters that make a number part of a name, an address or a telephone number. */
	private static boolean isOfAName(char c) {
		return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || "@/_.#&=?-".indexOf(c) >= 0;
	}

	private boolean isGroup(int comma) {
		return (is(comma, ',') || is(comma, '，')) && endOfDigits(comma + 1) == comma + 4;
	}

	private int endOfDigits(int start) {
		int end = start;
		while (isDigit(end)) {
			end++;
		}
		return end;
	}

	private long scaleAt(int index) {
		return (index < this.text.length()) ? ChineseNumber.scale(this.text.charAt(index)) : 0;
	}

	private boolean is(int index, char c) {
		return index >= 0 && index < this.text.length() && this.text.charAt(index) == c;
	}

	private boolean isDigit(int index) {
		return index >= 0 && index < this.text.length() && isDigit(this.text.charAt(index));
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
