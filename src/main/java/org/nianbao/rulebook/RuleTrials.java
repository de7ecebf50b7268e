package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportKey;
import org.nianbao.report.SubmissionReader;
import org.nianbao.shared.FindingLevel;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries rules on reports that were submitted, whatever offices have decided. */
@Service
@Transactional(readOnly = true)
public class RuleTrials {

	/** How many reports are tried at once. */
	public static final int MOST = 100;

	private final SubmissionReader submissions;

	private final ReportChecks checks;

	private final Rulebook rulebook;

	private final Editions editions;

	RuleTrials(SubmissionReader submissions, ReportChecks checks, Rulebook rulebook, Editions editions) {
		this.submissions = submissions;
		this.checks = checks;
		this.rulebook = rulebook;
		this.editions = editions;
	}

	/**
	 * What a rule finds in submissions; nothing is kept.
	 * @param receipts the numbers of the submissions' receipts, by report; at most
	 * {@link #MOST}
	 * @throws IllegalArgumentException if there are more
	 */
	public List<Tried> tryOut(String rule, Map<ReportKey, String> receipts) {
		if (receipts.size() > MOST) {
			throw new IllegalArgumentException("at most " + MOST + " reports");
		}
		Map<String, ReportContent> contents = this.submissions.contents(receipts.values());
		List<Tried> tried = new ArrayList<>();
		receipts.forEach((report, receipt) -> {
			ReportContent content = contents.get(receipt);
			if (content != null) {
				List<Finding> found = this.rulebook
					.check(Subject.typed(this.editions.require(content.edition()), content,
							this.checks.context(report, content).withLevels(Map.of())))
					.stream()
					.filter((finding) -> finding.rule().equals(rule) && finding.level() != FindingLevel.NOTE)
					.toList();
				tried.add(new Tried(report, content, found));
			}
		});
		return tried;
	}

	/**
	 * A report on which a rule was tried.
	 *
	 * @param report the report
	 * @param content what was submitted
	 * @param findings what the rule finds; empty if all is well
	 */
	public record Tried(ReportKey report, ReportContent content, List<Finding> findings) {
	}

}
