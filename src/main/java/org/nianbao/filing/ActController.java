package org.nianbao.filing;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SubmissionDesk;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

	private final CarriedFigures carried;

	private final InferredCells inferred;

	private final ActAnswers answers;

	private final MessageSource messages;

	ActController(ReportDesk reports, SubmissionDesk submissions, CarriedFigures carried, InferredCells inferred,
			ActAnswers answers, MessageSource messages) {
		this.reports = reports;
		this.submissions = submissions;
		this.carried = carried;
		this.inferred = inferred;
		this.answers = answers;
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
			RevisionStatus status = this.reports.begin(report.key(), person.acting(report.key().agency(), Role.FILER));
			if (!report.isBegun()) {
				this.carried.fillIn(status);
			}
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
		return this.answers.of(report.address(), next, "filing.done.correction",
				() -> this.reports.correct(report.revision(), form.reason(), filer(report, person)));
	}

	private static String correctionPage(OpenReport report, List<FormError> errors, Model model) {
		model.addAttribute("report", report);
		model.addAttribute("errors", errors);
		return "filing/correction";
	}

	@PostMapping("/withdrawal")
	@Requires(Role.FILER)
	String withdraw(OpenReport report, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		return this.answers.of(report.address(), next, "filing.done.withdrawal",
				() -> this.submissions.withdraw(report.revision(), filer(report, person)));
	}

	/**
	 * Sends the report to be signed (送领导签发). As with its submission, figures that were
	 * inferred from a document are asked about first.
	 * @param compared whether the person has compared them
	 */
	@PostMapping("/release")
	@Requires(Role.FILER)
	String release(OpenReport report, @RequestParam(defaultValue = "false") boolean compared,
			@AuthenticationPrincipal SignedIn person, Locale locale, RedirectAttributes next) {
		int open = report.isEditable()
				? this.inferred.in(report.revision(), report.edition(), this.reports.content(report.revision())).size()
				: 0;
		if (open > 0 && !compared) {
			next.addFlashAttribute("refusal",
					this.messages.getMessage("filing.submission.notCompared", new Object[] { open }, locale));
			return "redirect:" + report.address();
		}
		if (open > 0) {
			this.inferred.confirm(report.revision());
		}
		return this.answers.of(report.address(), next, "filing.done.release",
				() -> this.submissions.release(report.revision(), filer(report, person)));
	}

	/** Fetches the report back before it is signed. */
	@PostMapping("/release/withdrawal")
	@Requires(Role.FILER)
	String giveBack(OpenReport report, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		return this.answers.of(report.address(), next, "filing.done.giveBack",
				() -> this.submissions.giveBack(report.revision(), null, filer(report, person)));
	}

	private static Actor filer(OpenReport report, SignedIn person) {
		return person.acting(report.key().agency(), Role.FILER);
	}

}
