package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Meaning;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * Processing fees are administrative fees (行政事业性收费): what the text says was charged is
 * not more than the table's amount.
 */
final class FeeCellRule implements Rule {

	private static final Meaning AMOUNT = new Meaning("subject.fees", "fees.amount");

	/** The table is in 万元, the text mostly in 元. */
	private static final int TEN_THOUSAND = 4;

	/** Kinds of charging, whose amounts add up where no sum is stated. */
	private static final List<String> KINDS = List.of("按件", "按量", "按页");

	@Override
	public String code() {
		return "text.feeCell";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public boolean appliesTo(Edition edition, ReportYear year) {
		return edition.cell(AMOUNT).isPresent();
	}

	@Override
	public List<Finding> check(Subject subject) {
		Cell cell = subject.edition().cell(AMOUNT).orElseThrow();
		return subject.totals().counted(cell).map((amount) -> exceeding(subject, cell, amount)).orElse(List.of());
	}

	private List<Finding> exceeding(Subject subject, Cell cell, BigDecimal amount) {
		List<Finding> findings = new ArrayList<>();
		for (Sentence sentence : Fees.of(subject)) {
			Quantity last = sentence.quantities().getLast();
			BigDecimal stated = charged(sentence);
			if (sentence.quantities().stream().allMatch(Quantity::sure) && exceeds(stated, amount, cell)) {
				findings.add(new Finding(code(), level(), sentence.place(last), List.of(cell), sentence.quote(last),
						amount.toPlainString(), Message.of("check.fee.exceeds", stated, amount, unit(cell))));
			}
		}
		return findings;
	}

	/** What a sentence says was charged in all, in 元. */
	private static BigDecimal charged(Sentence sentence) {
		List<Quantity> amounts = sentence.quantities();
		BigDecimal largest = amounts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::max);
		boolean kinds = amounts.stream()
			.allMatch((amount) -> Words.anyIn(sentence.clauseBefore(amount), KINDS)
					&& !Words.anyIn(sentence.clauseBefore(amount), Fees.TOTAL));
		return (kinds && !sentence.words().contains("其中"))
				? amounts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add) : largest;
	}

	/** An amount of the table may be rounded as it was written. */
	private static boolean exceeds(BigDecimal yuan, BigDecimal amount, Cell cell) {
		boolean inTenThousands = unit(cell).zh().startsWith("万");
		BigDecimal stated = inTenThousands ? yuan.movePointLeft(TEN_THOUSAND) : yuan;
		if (amount.signum() != 0) {
			stated = stated.setScale(Math.max(0, amount.scale()), RoundingMode.HALF_DOWN);
		}
		return stated.compareTo(amount) > 0;
	}

	private static LocalizedText unit(Cell cell) {
		LocalizedText unit = cell.type().unit();
		return (unit != null) ? unit : LocalizedText.same("");
	}

}
