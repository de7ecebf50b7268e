package org.nianbao.check.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds what a text counts: numbers with a unit, and numbers of a list that share the
 * unit of a later one (分别为12、3、5件). Years, dates, clauses of laws, document numbers,
 * ordinals and shares count nothing.
 */
final class Quantities {

	/** Units, of two that begin alike the longer one first. */
	private static final Map<Character, List<String>> UNITS = byBeginning("人次", "件次", "批次", "场次", "条次", "篇次", "件", "宗",
			"条", "份", "起", "例", "次", "项", "篇", "期", "场", "人", "名", "位", "户", "家", "封", "批", "种", "页", "部", "套", "处",
			"幅", "张", "本", "册", "个", "元");

	/** What looks like a unit and is none: 条例, 个月, 本年. */
	private static final Map<Character, List<String>> NO_UNITS = byBeginning("条例", "条第", "条规定", "条款", "条要求", "个月",
			"个工作日", "个小时", "个自然日", "个季度", "个百分点", "个交易日", "本年", "本机关", "本级", "人民", "部门", "部分", "次性", "条龙", "起来", "种情形",
			"项目标", "名称", "位于", "项之", "项加", "项等于", "元旦", "元素", "家门", "处理", "场所", "处罚", "期间", "条的规定", "条和", "条、第", "份额");

	/** 一 behind these counts nothing: 每一件, 同一条. */
	private static final String NO_ONE = "每逐同任另哪统这某首唯上下进万";

	/** But behind these it does: 网上三件. */
	private static final List<String> CHANNELS = List.of("网上", "线上", "线下");

	private Quantities() {
	}

	/** What the text counts, in order. */
	static List<Quantity> in(String text) {
		List<Quantity> quantities = new ArrayList<>();
		for (Numeral number : Numerals.in(text)) {
			if (!number.ordinal() && !number.share() && !isIdiom(text, number)) {
				String unit = unit(text, number.end());
				boolean since = unit.equals("起") && isSince(text, number);
				if (!since && (!unit.isEmpty() || mayShareAUnit(text, number))) {
					quantities.add(new Quantity(number, unit, number.end() + unit.length()));
				}
			}
		}
		shareUnits(text, quantities);
		quantities.removeIf((quantity) -> quantity.unit().isEmpty() && !stands(text, quantity));
		return quantities;
	}

	private static String unit(String text, int at) {
		boolean none = at == text.length() || !startsAny(text, at, NO_UNITS).isEmpty();
		return none ? "" : startsAny(text, at, UNITS);
	}

	/** The first of the words that begins there; empty if none does. */
	private static String startsAny(String text, int at, Map<Character, List<String>> words) {
		for (String word : words.getOrDefault(text.charAt(at), List.of())) {
			if (text.startsWith(word, at)) {
				return word;
			}
		}
		return "";
	}

	/** Words by their first character, in the same order. */
	private static Map<Character, List<String>> byBeginning(String... words) {
		return Arrays.stream(words).collect(Collectors.groupingBy((word) -> word.charAt(0)));
	}

	private static boolean isIdiom(String text, Numeral number) {
		int start = number.start();
		return start > 0 && NO_ONE.indexOf(text.charAt(start - 1)) >= 0 && number.end() == start + 1
				&& ChineseNumber.isPart(text.charAt(start))
				&& Words.atEnd(text.substring(0, start), CHANNELS).isEmpty();
	}

	private static boolean isSince(String text, Numeral number) {
		int from = number.start() - 1;
		return from >= 0 && "自从".indexOf(text.charAt(from)) >= 0;
	}

	/** Figures that may be the first of a list, or follow 为 or a colon. */
	private static boolean mayShareAUnit(String text, Numeral number) {
		char first = text.charAt(number.start());
		return first >= '0' && first <= '9'
				&& (number.end() == text.length() || "、，,；。和及）".indexOf(text.charAt(number.end())) >= 0);
	}

	/** 12、3和5件. */
	private static void shareUnits(String text, List<Quantity> quantities) {
		for (int i = quantities.size() - 2; i >= 0; i--) {
			Quantity quantity = quantities.get(i);
			Quantity next = quantities.get(i + 1);
			if (quantity.unit().isEmpty() && next.start() == quantity.end() + 1
					&& "、和及".indexOf(text.charAt(quantity.end())) >= 0) {
				quantities.set(i, quantity.withUnit(next.unit()));
			}
		}
	}

	/** A bare number counts something only where words lead to it: 数量为3, 申请：3. */
	private static boolean stands(String text, Quantity quantity) {
		return quantity.start() > 0 && "为是：计".indexOf(text.charAt(quantity.start() - 1)) >= 0;
	}

}
