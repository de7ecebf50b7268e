package org.nianbao.filing;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.SubmissionDesk;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is done with a report as a whole. Each act leads back to the report's page, which
 * tells what came of it; a refused act changed nothing.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}")
class ActController {

	private final ReportDesk reports;

	private final SubmissionDesk submissions;

	private final MessageSource messages;

	ActController(ReportDesk reports, SubmissionDesk submissions, MessageSource messages) {
		this.reports = reports;
		this.submissions = submissions;
		this.messages = messages;
	}

	/**
	 * Begins the report; however often it is pressed, there is one, and none if the
	 * agency need not file.
	 */
	@PostMapping(path = "/revisions", params = "!reason")
	@Requires(Role.FILER)
	String begin(AgencyYear report, @AuthenticationPrincipal SignedIn person) {
		if (report.isBegun() || report.isWaited()) {
			this.reports.begin(report.key(), person.acting(report.key().agency(), Role.FILER));
		}
		return "redirect:" + report.address();
	}

	@GetMapping("/revisions/new")
	@Requires(Role.FILER)
	String askForReason(OpenReport report, @ModelAttribute("form") ReasonForm form, Model model) {
		if (!report.status().state().isFinal()) {
			return "redirect:" + report.address();
		}
		return correctionPage(report, List.of(), model);
	}

	/** Begins the correction of a published report. */
	@PostMapping(path = "/revisions", params = "reason")
	@Requires(Role.FILER)
	String correct(OpenReport report, @Valid @ModelAttribute("form") ReasonForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return correctionPage(report, FormError.of(errors, this.messages), model);
		}
		return tried(report, next, "filing.done.correction", () -> this.reports.correct(report.revision(),
				form.reason(), person.acting(report.key().agency(), Role.FILER)));
	}

	private static String correctionPage(OpenReport report, List<FormError> errors, Model model) {
		model.addAttribute("report", report);
		model.addAttribute("errors", errors);
		return "filing/correction";
	}

	@PostMapping("/withdrawal")
	@Requires(Role.FILER)
	String withdraw(OpenReport report, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		return tried(report, next, "filing.done.withdrawal",
				() -> this.submissions.withdraw(report.revision(), person.acting(report.key().agency(), Role.FILER)));
	}

	@PostMapping("/release")
	@Requires(Role.SIGNER)
	String release(OpenReport report, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		return tried(report, next, "filing.done.release",
				() -> this.submissions.release(report.revision(), person.acting(report.key().agency(), Role.SIGNER)));
	}

	@PostMapping("/release/withdrawal")
	@Requires({ Role.FILER, Role.SIGNER })
	String giveBack(OpenReport report, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		return tried(report, next, "filing.done.giveBack", () -> this.submissions.giveBack(report.revision(), null,
				person.acting(report.key().agency(), Role.SIGNER, Role.FILER)));
	}

	private String tried(OpenReport report, RedirectAttributes next, String done, Runnable act) {
		try {
			act.run();
			next.addFlashAttribute("done", done);
		}
		catch (ActRefusedException ex) {
			String refusal = this.messages.getMessage(ex.messageKey(), null, LocaleContextHolder.getLocale());
			next.addFlashAttribute("refusal", refusal);
		}
		return "redirect:" + report.address();
	}

}
