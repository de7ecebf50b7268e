package org.nianbao.check.claim;

import java.util.List;

import org.nianbao.check.Subject;

/** The sentences of the section on other matters that state amounts of fees. */
final class Fees {

	/** What that section is about. */
	static final String MEANING = "narrative.other";

	/** Words before a sum of several amounts. */
	static final List<String> TOTAL = List.of("共", "合计", "总计", "累计", "总额", "总金额");

	/** Prices, not amounts that were charged. */
	private static final List<String> PRICE = List.of("每", "标准", "单价", "不超过", "以内", "/件", "以下", "以上");

	private Fees() {
	}

	/** The sentences with the amounts that they state, prices left out. */
	static List<Sentence> of(Subject subject) {
		return Narration.of(subject)
			.sentences()
			.stream()
			.filter(Fees::speaksOfFees)
			.map((sentence) -> sentence.with(sentence.quantities()
				.stream()
				.filter((quantity) -> quantity.isMoney() && !Words.anyIn(sentence.clauseBefore(quantity), PRICE)
						&& !sentence.words().startsWith("/", quantity.end()))
				.toList()))
			.filter((sentence) -> !sentence.quantities().isEmpty())
			.toList();
	}

	/** Whether a sentence of that section states amounts of fees. */
	static boolean speaksOfFees(Sentence sentence) {
		return MEANING.equals(sentence.passage().meaning()) && sentence.words().contains("费")
				&& sentence.quantities().stream().anyMatch(Quantity::isMoney);
	}

}
