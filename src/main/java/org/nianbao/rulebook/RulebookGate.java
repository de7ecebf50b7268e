package org.nianbao.rulebook;

import java.util.List;
import java.util.Locale;

import org.nianbao.check.Finding;
import org.nianbao.content.ReportContent;
import org.nianbao.report.Receipt;
import org.nianbao.report.Refusal;
import org.nianbao.report.ReportKey;
import org.nianbao.report.SubmissionGate;
import org.nianbao.shared.LocalizedText;

import org.springframework.stereotype.Component;

/** Lets no report pass in which the rulebook finds something that blocks. */
@Component
class RulebookGate implements SubmissionGate {

	private final ReportChecks checks;

	private final SubmissionChecks counts;

	RulebookGate(ReportChecks checks, SubmissionChecks counts) {
		this.checks = checks;
		this.counts = counts;
	}

	@Override
	public List<Refusal> check(ReportKey report, ReportContent content) {
		return this.checks.check(report, content)
			.stream()
			.filter(Finding::blocks)
			.map((finding) -> new Refusal(finding.rule(), finding.place().code(),
					new LocalizedText(finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH))))
			.toList();
	}

	@Override
	public void received(ReportKey report, Receipt receipt) {
		this.counts.received(report, receipt.number());
	}

}
