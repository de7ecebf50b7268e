package org.nianbao.filing;

import java.util.List;

import org.nianbao.access.Requires;
import org.nianbao.account.Accounts;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.report.ReportDesk;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts another filer of the agency in charge of a report. Any of them may, since whoever
 * is in charge may have left.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/hand-over")
@Requires(Role.FILER)
class HandOverController {

	private final Accounts accounts;

	private final ReportDesk reports;

	private final ActAnswers answers;

	HandOverController(Accounts accounts, ReportDesk reports, ActAnswers answers) {
		this.accounts = accounts;
		this.reports = reports;
		this.answers = answers;
	}

	@GetMapping
	String choose(OpenReport report, Model model) {
		if (report.status().state().isFinal()) {
			return "redirect:" + report.address();
		}
		model.addAttribute("report", report);
		model.addAttribute("filers", filers(report));
		return "filing/hand-over";
	}

	/**
	 * @param to the number of the account of a filer of the same agency
	 */
	@PostMapping
	String handOver(OpenReport report, @RequestParam(defaultValue = "") String to,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		SignedIn chosen = filers(report).stream()
			.filter((filer) -> Long.toString(filer.accountId()).equals(to))
			.findFirst()
			.orElseThrow(NotAtThisDeskException::new);
		String agency = report.key().agency();
		return this.answers.of(report.address(), next, "filing.done.handOver", () -> this.reports
			.handOver(report.revision(), chosen.acting(agency, Role.FILER), person.acting(agency, Role.FILER)));
	}

	/** Who can take the report over: the agency's filers but the one who is in charge. */
	private List<SignedIn> filers(OpenReport report) {
		return this.accounts.holding(Role.FILER, report.key().agency())
			.stream()
			.filter((filer) -> filer.accountId() != report.status().inChargeAccount())
			.toList();
	}

}
