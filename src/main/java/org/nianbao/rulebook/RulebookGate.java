package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.content.PictureMark;
import org.nianbao.content.ReportContent;
import org.nianbao.picture.Pictures;
import org.nianbao.report.Receipt;
import org.nianbao.report.Refusal;
import org.nianbao.report.ReportKey;
import org.nianbao.report.SubmissionGate;
import org.nianbao.shared.LocalizedText;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets no report pass in which the rulebook finds something that blocks or that nobody
 * has explained, or whose pictures are not all there.
 */
@Component
class RulebookGate implements SubmissionGate {

	private final ReportChecks checks;

	private final SubmissionChecks counts;

	private final TextComparisons comparisons;

	private final SubmittedReasons reasons;

	private final Pictures pictures;

	private final MessageSource messages;

	RulebookGate(ReportChecks checks, SubmissionChecks counts, TextComparisons comparisons, SubmittedReasons reasons,
			Pictures pictures, MessageSource messages) {
		this.checks = checks;
		this.counts = counts;
		this.comparisons = comparisons;
		this.reasons = reasons;
		this.pictures = pictures;
		this.messages = messages;
	}

	@Override
	public List<Refusal> check(ReportKey report, ReportContent content) {
		List<Refusal> refusals = new ArrayList<>();
		this.checks.obstacles(report, content)
			.stream()
			.map((finding) -> new Refusal(finding.rule(), finding.place().code(),
					new LocalizedText(finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH)),
					finding.blocks() ? null : ReportChecks.about(finding)))
			.forEach(refusals::add);
		Map<String, String> shown = PictureMark.places(content);
		this.pictures.missing(report, content)
			.forEach((hash) -> refusals.add(refusal("picture.missing", shown.getOrDefault(hash, "report"))));
		if (shown.size() > Pictures.MOST) {
			refusals.add(refusal("picture.tooMany", "report"));
		}
		return refusals;
	}

	private Refusal refusal(String rule, String section) {
		Object[] most = { Pictures.MOST };
		return new Refusal(rule, section + ":0",
				new LocalizedText(this.messages.getMessage(rule, most, Locale.SIMPLIFIED_CHINESE),
						this.messages.getMessage(rule, most, Locale.ENGLISH)),
				null);
	}

	@Override
	public void received(ReportKey report, Receipt receipt, ReportContent content) {
		this.comparisons.submitted(report, content);
		this.counts.received(report, receipt.number());
		this.reasons.freeze(report, receipt.number(), content);
		this.pictures.freeze(receipt, content);
	}

}
