package org.nianbao.filing.submission;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.filing.DeskAddresses;
import org.nianbao.filing.OpenReport;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.web.FindingsView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The check before submission (报送前校验), which may be asked for at any time. */
@Controller
class CheckController {

	private final ReportChecks checks;

	CheckController(ReportChecks checks) {
		this.checks = checks;
	}

	@GetMapping("/filing/{agencyCode}/{year}/check")
	@Requires({ Role.FILER, Role.SIGNER })
	String check(OpenReport report, HttpServletRequest request, Model model) {
		DeskAddresses addresses = new DeskAddresses(report.edition(), request.getContextPath() + report.address());
		FindingsView findings = FindingsView.of(report.edition(), this.checks.preCheck(report.revision()),
				addresses::of);
		model.addAttribute("report", report);
		model.addAttribute("findings", findings);
		model.addAttribute("passes", findings.count(FindingLevel.BLOCK) == 0);
		return "filing/check";
	}

}
