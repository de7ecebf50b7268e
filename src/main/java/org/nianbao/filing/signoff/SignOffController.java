package org.nianbao.filing.signoff;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.filing.ActAnswers;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.report.SignOffDesk;
import org.nianbao.report.SignOffName;
import org.nianbao.report.SignOffSheet;
import org.nianbao.report.SignOffStep;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an agency's sign-off, and who has signed which. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/sign-off")
class SignOffController {

	private static final String FORM = "form";

	private static final String COLLEAGUE = "colleague";

	private final SignOffDesk desk;

	private final ActAnswers answers;

	private final MessageSource messages;

	SignOffController(SignOffDesk desk, ActAnswers answers, MessageSource messages) {
		this.desk = desk;
		this.answers = answers;
		this.messages = messages;
	}

	@GetMapping
	@Requires({ Role.FILER, Role.SIGNER })
	String show(OpenReport report, @AuthenticationPrincipal SignedIn person, Model model) {
		return page(report, person, List.of(), model);
	}

	/** Signs a step as the person who is signed in. */
	@PostMapping
	@Requires({ Role.FILER, Role.SIGNER })
	String sign(OpenReport report, @Valid @ModelAttribute(FORM) StepForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			return refused(report, person, errors, model, response);
		}
		Actor actor = actor(report, person);
		return this.answers.of(report.address() + "/sign-off", next, "filing.done.signOff", () -> this.desk
			.sign(report.revision(), form.step(), SignOffName.of(actor, form.post()), form.seen(), actor));
	}

	/** Enters what a colleague without an account has signed on paper. */
	@PostMapping("/colleagues")
	@Requires(Role.FILER)
	String enter(OpenReport report, @Valid @ModelAttribute(COLLEAGUE) ColleagueForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			return refused(report, person, errors, model, response);
		}
		return this.answers.of(report.address() + "/sign-off", next, "filing.done.signOff",
				() -> this.desk.sign(report.revision(), form.colleagueStep(),
						SignOffName.ofColleague(form.colleagueName(), form.colleaguePost()), form.seen(),
						person.acting(report.key().agency(), Role.FILER)));
	}

	private String refused(OpenReport report, SignedIn person, BindingResult errors, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(report, person, FormError.of(errors, this.messages), model);
	}

	private String page(OpenReport report, SignedIn person, List<FormError> errors, Model model) {
		SignOffSheet sheet = this.desk.sheet(report.revision());
		Actor actor = actor(report, person);
		model.addAttribute("report", report);
		model.addAttribute("sheet", sheet);
		model.addAttribute("errors", errors);
		model.addAttribute("open", report.isEditable() || report.isReleased());
		model.addAttribute("fills", person.holds(Role.FILER, report.key().agency()));
		model.addAttribute("signer", person.holds(Role.SIGNER, report.key().agency()));
		model.addAttribute("post", this.desk.lastPost(actor));
		model.addAttribute("enterable",
				sheet.missing().stream().filter((step) -> step != SignOffStep.SIGNING || report.isReleased()).toList());
		if (!model.containsAttribute(COLLEAGUE)) {
			model.addAttribute(COLLEAGUE, ColleagueForm.EMPTY);
		}
		return "filing/sign-off";
	}

	private static Actor actor(OpenReport report, SignedIn person) {
		return person.acting(report.key().agency(), Role.FILER, Role.SIGNER);
	}

}
