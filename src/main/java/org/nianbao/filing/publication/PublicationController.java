package org.nianbao.filing.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.filing.ActAnswers;
import org.nianbao.filing.AgencyYear;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.report.PublicationDesk;
import org.nianbao.report.RevisionStatus;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The desk of an agency's publisher: a report that is to be published, now or at a time,
 * and the public ones, which can be taken down. Each act names the submission that was
 * shown by the number of its receipt.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/publication")
@Requires(value = Role.PUBLISHER, atAgencyItself = true)
class PublicationController {

	private static final String PLAN_FORM = "planForm";

	private static final String TAKE_DOWN_FORM = "takeDownForm";

	private final PublicationDesk desk;

	private final PublicationPages pages;

	private final ActAnswers answers;

	private final MessageSource messages;

	private final Clock clock;

	PublicationController(PublicationDesk desk, PublicationPages pages, ActAnswers answers, MessageSource messages,
			Clock clock) {
		this.desk = desk;
		this.pages = pages;
		this.answers = answers;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String show(AgencyYear report, Model model) {
		return page(report, List.of(), model);
	}

	@PostMapping
	String publish(OpenReport report, @RequestParam(defaultValue = "") String receipt,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		return this.answers.of(address(report), next, "filing.done.published",
				() -> this.desk.publish(report.revision(), receipt, publisher(report, person)));
	}

	/** Plans the publication (定时发布). */
	@PostMapping("/plan")
	String plan(OpenReport report, AgencyYear whole, @RequestParam(defaultValue = "") String receipt,
			@Valid @ModelAttribute(PLAN_FORM) PlanForm form, @AuthenticationPrincipal SignedIn person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		Optional<Instant> moment = form.moment().filter((wanted) -> wanted.isAfter(this.clock.instant()));
		if (moment.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			String words = this.messages.getMessage("filing.plan.wrong", null, LocaleContextHolder.getLocale());
			return page(whole, List.of(new FormError("date", words)), model);
		}
		return this.answers.of(address(report), next, "filing.done.planned",
				() -> this.desk.plan(report.revision(), moment.get(), receipt, publisher(report, person)));
	}

	@PostMapping("/plan/removal")
	String cancel(OpenReport report, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		return this.answers.of(address(report), next, "filing.done.planCancelled",
				() -> this.desk.cancelPlan(report.revision(), publisher(report, person)));
	}

	/** Withholds a published revision from the public, in an emergency. */
	@PostMapping("/taking-down")
	String takeDown(AgencyYear report, @Valid @ModelAttribute(TAKE_DOWN_FORM) TakeDownForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(report, FormError.of(errors, this.messages), model);
		}
		RevisionStatus published = report.revisions()
			.stream()
			.filter((revision) -> revision.number() == form.revision())
			.filter((revision) -> revision.state().isFinal())
			.findFirst()
			.orElseThrow(NotAtThisDeskException::new);
		Actor actor = person.acting(report.key().agency(), Role.PUBLISHER);
		return this.answers.of(report.address() + "/publication", next, "filing.done.takenDown",
				() -> this.desk.takeDown(published.id(), form.publicReason(), actor));
	}

	private String page(AgencyYear report, List<FormError> errors, Model model) {
		this.pages.fill(report, model);
		model.addAttribute("errors", errors);
		return "filing/publication";
	}

	private static Actor publisher(OpenReport report, SignedIn person) {
		return person.acting(report.key().agency(), Role.PUBLISHER);
	}

	private static String address(OpenReport report) {
		return report.address() + "/publication";
	}

}
