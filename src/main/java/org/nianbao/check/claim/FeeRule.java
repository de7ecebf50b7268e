package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.claim.PartsReader.Mismatch;
import org.nianbao.check.rule.Rule;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

/**
 * The section on other matters says what processing fees were charged, also where none
 * were, and a fee that it states is what its parts add up to.
 */
final class FeeRule implements Rule {

	/** From this year's reports on the section states the fees. */
	private static final int STATED_FROM = 2021;

	private static final List<String> STATEMENTS = List.of("处理费", "收费", "收取", "费用", "缴费", "计费", "未收", "免费", "0元", "零元");

	@Override
	public String code() {
		return "text.fee";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public boolean appliesTo(Edition edition, ReportYear year) {
		return year.value() >= STATED_FROM;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (Section section : subject.edition().sections()) {
			if (Fees.MEANING.equals(section.meaning()) && !states(subject.content().narrative(section.code()))) {
				findings.add(new Finding(code(), level(), new Place.OfSection(section.code(), 0), List.of(), "", "",
						Message.of("check.fee.missing", section.title(), Message.of("check.request.explain"))));
			}
		}
		for (Sentence sentence : Fees.of(subject)) {
			wrongSums(sentence).forEach((mismatch) -> findings.add(PartsRule.finding(mismatch, this)));
		}
		return findings;
	}

	/** An empty section is told by the rule on missing texts. */
	private static boolean states(String text) {
		return text.codePoints().noneMatch(Character::isLetterOrDigit) || Words.anyIn(text, STATEMENTS);
	}

	private static List<Mismatch> wrongSums(Sentence sentence) {
		List<Mismatch> mismatches = new PartsReader(sentence).differences();
		List<Quantity> amounts = sentence.quantities();
		for (int i = 2; i < amounts.size(); i++) {
			List<Quantity> before = amounts.subList(0, i);
			if (Words.anyIn(sentence.leadTo(i), Fees.TOTAL) && !sentence.words().contains("其中")
					&& before.stream().allMatch(Quantity::sure) && amounts.get(i).sure()
					&& sum(before).compareTo(amounts.get(i).value()) != 0) {
				mismatches.add(new Mismatch(sentence, amounts.get(i), before));
			}
		}
		return mismatches;
	}

	private static BigDecimal sum(List<Quantity> amounts) {
		return amounts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
