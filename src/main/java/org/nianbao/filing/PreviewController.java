package org.nianbao.filing;

import java.util.List;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.web.FindingsView;
import org.nianbao.web.ReportView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The report as it will be read, with the cells and words pointed out that the rules ask
 * about as long as it can be changed.
 */
@Controller
class PreviewController {

	private final ReportDesk reports;

	private final ReportChecks checks;

	PreviewController(ReportDesk reports, ReportChecks checks) {
		this.reports = reports;
		this.checks = checks;
	}

	@GetMapping("/filing/{agencyCode}/{year}/preview")
	@Requires({ Role.FILER, Role.SIGNER })
	String preview(OpenReport report, Model model) {
		ReportContent content = this.reports.content(report.revision());
		FindingsView findings = FindingsView
			.of(report.edition(), report.isDraft() ? this.checks.preCheck(report.revision()) : List.of())
			.quoting(content);
		model.addAttribute("report", report);
		model.addAttribute("draft", report.status().state() != RevisionState.PUBLISHED);
		model.addAttribute("stateKey", StateWords.key(report.status()));
		model.addAttribute("findings", findings);
		model.addAttribute("view",
				ReportView.of(report.edition(), content, findings.marks())
					.withWords(findings.words())
					.withPictures(report.pictures()));
		return "filing/preview";
	}

}
