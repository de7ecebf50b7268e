package org.nianbao.filing.submission;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.check.Finding;
import org.nianbao.filing.DeskAddresses;
import org.nianbao.filing.OpenReport;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportDesk;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetDownload;
import org.nianbao.web.FindingsView;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The check before submission (报送前校验), which may be asked for at any time, with the
 * reasons for what is right although a rule asks about it.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/check")
class CheckController {

	private final ReportChecks checks;

	private final Reasons reasons;

	private final InferredFigures inferred;

	private final ReportDesk reports;

	private final Explanations explanations;

	private final FindingsSheet sheets;

	CheckController(ReportChecks checks, Reasons reasons, InferredFigures inferred, ReportDesk reports,
			Explanations explanations, FindingsSheet sheets) {
		this.checks = checks;
		this.reasons = reasons;
		this.inferred = inferred;
		this.reports = reports;
		this.explanations = explanations;
		this.sheets = sheets;
	}

	/** The page. {@code level} shows the findings of one level alone. */
	@GetMapping
	@Requires({ Role.FILER, Role.SIGNER })
	ModelAndView check(OpenReport report, @RequestParam(defaultValue = "") String level,
			@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
		ModelAndView page = page(report, ReasonsForm.NONE, Map.of(), person, request);
		if (page.getModel().get("findings") instanceof FindingsView all) {
			page.addObject("level", level);
			page.addObject("findings", all.ofLevel(level));
		}
		return page;
	}

	/** Keeps the reasons that were typed; each that is none is asked for again. */
	@PostMapping
	@Requires(Role.FILER)
	ModelAndView explain(OpenReport report, @Valid ReasonsForm form, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request, Locale locale, RedirectAttributes next) {
		Map<String, String> faults = this.reasons.keep(report, form, person.acting(report.key().agency(), Role.FILER),
				locale);
		if (!faults.isEmpty()) {
			return page(report, form, faults, person, request);
		}
		next.addFlashAttribute("explained", true);
		return new ModelAndView("redirect:" + report.address() + "/check");
	}

	/** The findings as a table, with the reasons that were given. */
	@GetMapping("/findings.xlsx")
	@Requires({ Role.FILER, Role.SIGNER })
	ResponseEntity<byte[]> sheet(OpenReport report, Locale locale) {
		Sheet sheet = this.sheets.of(report, this.checks.preCheck(report.revision()),
				this.explanations.of(report.key()), locale);
		return SheetDownload.excel("findings-" + report.agency().code() + '-' + report.year(), List.of(sheet));
	}

	private ModelAndView page(OpenReport report, ReasonsForm typed, Map<String, String> faults, SignedIn person,
			HttpServletRequest request) {
		DeskAddresses addresses = new DeskAddresses(report.edition(), request.getContextPath() + report.address());
		List<Finding> found = this.checks.preCheck(report.revision());
		boolean editable = report.isEditable() && person.holds(Role.FILER, report.key().agency());
		ModelAndView page = new ModelAndView("filing/check");
		page.addObject("report", report);
		page.addObject("findings",
				FindingsView.of(report.edition(), found, addresses::of)
					.quoting(this.reports.content(report.revision()))
					.withReasons(this.reasons.asked(report, typed, faults, editable)));
		page.addObject("inferred", this.inferred.of(report));
		page.addObject("fills", editable);
		page.addObject("blocking", found.stream().filter(Finding::blocks).count());
		page.addObject("unexplained", this.checks.unexplained(report.key(), found).size());
		page.addObject("faults", Reasons.obstacles(faults));
		if (!faults.isEmpty()) {
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page;
	}

}
