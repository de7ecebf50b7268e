package org.nianbao.filing.section;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskAddresses;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportDesk;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.web.AskedReason;
import org.nianbao.web.FindingsView;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the rules find in one section as it is stored, shown beside what is typed. What
 * could not be decided and cells that nobody has filled in yet are left to the check of
 * the whole report.
 */
@Component
class SectionFindings {

	private static final String NOT_FILLED = "cell.notFilled";

	private final ReportChecks checks;

	private final ReportDesk reports;

	private final Explanations explanations;

	private final HttpServletRequest request;

	SectionFindings(ReportChecks checks, ReportDesk reports, Explanations explanations, HttpServletRequest request) {
		this.checks = checks;
		this.reports = reports;
		this.explanations = explanations;
		this.request = request;
	}

	/** Adds them to the section's page. */
	void addTo(ModelAndView page, SectionHead head) {
		ReportContent content = this.reports.content(head.report().revision());
		List<Finding> found = this.checks.check(head.report().key(), content)
			.stream()
			.filter((finding) -> finding.place().section().equals(head.section().code()))
			.filter((finding) -> finding.level() != FindingLevel.NOTE && !finding.rule().equals(NOT_FILLED))
			.toList();
		DeskAddresses addresses = new DeskAddresses(head.report().edition(),
				this.request.getContextPath() + head.report().address());
		Map<About, Explanation> given = this.explanations.of(head.report().key());
		page.addObject("found",
				FindingsView.of(head.report().edition(), found, addresses::of)
					.quoting(content)
					.withReasons((finding) -> given(finding, given)));
	}

	/** The reason that was given already; null where none was. */
	private static @Nullable AskedReason given(Finding finding, Map<About, Explanation> given) {
		About about = ReportChecks.about(finding);
		Explanation explanation = (finding.level() == FindingLevel.EXPLAIN) ? given.get(about) : null;
		return (explanation != null) ? new AskedReason(about.key(), explanation.reason(), null, false) : null;
	}

}
