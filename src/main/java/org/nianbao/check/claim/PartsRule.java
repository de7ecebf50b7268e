package org.nianbao.check.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.claim.PartsReader.Mismatch;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * The parts that a sentence lists behind 其中 add up to the sum that it states. Amounts of
 * money on fees are {@link FeeRule}'s.
 */
final class PartsRule implements Rule {

	@Override
	public String code() {
		return "text.parts";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (Sentence sentence : Narration.of(subject).sentences()) {
			if (!Fees.speaksOfFees(sentence)) {
				new PartsReader(sentence).mismatches().forEach((mismatch) -> findings.add(finding(mismatch, this)));
			}
		}
		return findings;
	}

	/** What a rule says of a list that doesn't add up. */
	static Finding finding(Mismatch mismatch, Rule rule) {
		Sentence sentence = mismatch.sentence();
		Quantity first = mismatch.parts().getFirst();
		int from = sentence.clauseStart(Math.min(first.start(), mismatch.sum().start()));
		int to = Math.max(mismatch.parts().getLast().end(), mismatch.sum().end());
		String parts = mismatch.parts()
			.stream()
			.map((part) -> part.value().toPlainString())
			.collect(Collectors.joining("+"));
		return new Finding(rule.code(), rule.level(), sentence.place(from, to), List.of(), sentence.quote(from, to),
				parts, Message.of("check.parts", sentence.quote(mismatch.sum()), parts, mismatch.partsTogether(),
						mismatch.sum().value(), Message.of("check.request.explain")));
	}

}
