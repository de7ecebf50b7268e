package org.nianbao.filing.signoff;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.check.Finding;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.ActAnswers;
import org.nianbao.filing.DeskAddresses;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.Refusal;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.SignOffDesk;
import org.nianbao.report.SubmissionDesk;
import org.nianbao.report.SubmissionOutcome.Received;
import org.nianbao.report.SubmissionOutcome.Refused;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.web.FindingsView;
import org.nianbao.web.FormError;
import org.nianbao.web.ReportView;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The signer's desk: the report as it will be submitted, with what the rules find in it,
 * to be signed and submitted or sent back.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/signing")
@Requires(Role.SIGNER)
class SigningController {

	private static final String REFUSAL_FORM = "refusalForm";

	private final ReportDesk reports;

	private final SubmissionDesk submissions;

	private final SignOffDesk signOffs;

	private final ReportChecks checks;

	private final ActAnswers answers;

	private final MessageSource messages;

	SigningController(ReportDesk reports, SubmissionDesk submissions, SignOffDesk signOffs, ReportChecks checks,
			ActAnswers answers, MessageSource messages) {
		this.reports = reports;
		this.submissions = submissions;
		this.signOffs = signOffs;
		this.checks = checks;
		this.answers = answers;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(OpenReport report, @AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
		if (!report.isReleased()) {
			return back(report);
		}
		return page(report, person, UUID.randomUUID(), request);
	}

	/** Signs the report and submits it. */
	@PostMapping
	ModelAndView sign(OpenReport report, @Valid @ModelAttribute("signForm") SignForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Locale locale,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			return refused(page(report, person, UUID.randomUUID(), request), errors);
		}
		try {
			return switch (this.submissions.signAndSubmit(report.revision(), form.key(), form.post(), form.seen(),
					signer(report, person))) {
				case Received received -> new ModelAndView(
						"redirect:" + report.address() + "/submissions/" + received.receipt().submission());
				case Refused refused -> refused(page(report, person, form.key(), request), refused, locale);
			};
		}
		catch (ActRefusedException ex) {
			this.answers.refuse(next, ex);
			return back(report);
		}
	}

	/** Sends the report back to those who edit it. */
	@PostMapping("/refusal")
	ModelAndView sendBack(OpenReport report, @Valid @ModelAttribute(REFUSAL_FORM) SigningRefusalForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, HttpServletRequest request,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			return report.isReleased() ? refused(page(report, person, UUID.randomUUID(), request), errors)
					: back(report);
		}
		return new ModelAndView(this.answers.of(report.address(), next, "filing.done.sentBack",
				() -> this.submissions.giveBack(report.revision(), form.reason(), signer(report, person))));
	}

	private static ModelAndView back(OpenReport report) {
		return new ModelAndView("redirect:" + report.address());
	}

	private ModelAndView refused(ModelAndView page, BindingResult errors) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("errors", FormError.of(errors, this.messages));
	}

	private static ModelAndView refused(ModelAndView page, Refused refused, Locale locale) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("obstacles",
				refused.refusals().stream().map(Refusal::message).map((message) -> message.in(locale)).toList());
	}

	private ModelAndView page(OpenReport report, SignedIn person, UUID key, HttpServletRequest request) {
		ReportContent content = this.reports.content(report.revision());
		List<Finding> findings = this.checks.preCheck(report.revision());
		DeskAddresses addresses = new DeskAddresses(report.edition(), request.getContextPath() + report.address());
		FindingsView view = FindingsView.of(report.edition(), findings, addresses::of).quoting(content);
		ModelAndView page = new ModelAndView("filing/signing");
		page.addObject("report", report);
		page.addObject("key", key);
		page.addObject("seen", CanonicalForm.hash(content));
		page.addObject("sheet", this.signOffs.sheet(report.revision()));
		page.addObject("post", this.signOffs.lastPost(signer(report, person)));
		page.addObject("findings", view);
		page.addObject("view", ReportView.of(report.edition(), content).withPictures(report.pictures()));
		page.addObject("errors", List.of());
		page.addObject("obstacles", List.of());
		return page;
	}

	private static Actor signer(OpenReport report, SignedIn person) {
		return person.acting(report.key().agency(), Role.SIGNER);
	}

}
