package org.nianbao.review.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.history.Actor;
import org.nianbao.report.OfficePublication;
import org.nianbao.report.OfficePublicationRefusedException;
import org.nianbao.shared.ReportYear;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Publishes all that an office has accepted together (统一集中发布). It is done in the
 * background; the page tells how far it is, and which reports could not be published.
 */
@Controller
@RequestMapping("/review/offices/{agencyCode}/{year:\\d{4}}/publication")
@Requires(value = Role.PUBLISHER, atAgencyItself = true)
class TogetherController {

	private final OfficePublication publication;

	private final TogetherReader reader;

	private final MessageSource messages;

	private final Clock clock;

	TogetherController(OfficePublication publication, TogetherReader reader, MessageSource messages, Clock clock) {
		this.publication = publication;
		this.reader = reader;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String agencyCode, @PathVariable int year, Model model) {
		return page(agencyCode, year(year), List.of(), model);
	}

	/** Publishes at once. */
	@PostMapping
	String publish(@PathVariable String agencyCode, @PathVariable int year, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes next) {
		return tried(agencyCode, year, next, "review.done.publishing", () -> this.publication.plan(agencyCode,
				year(year), this.clock.instant(), publisher(agencyCode, person)));
	}

	/** Publishes at a time. */
	@PostMapping("/plan")
	String plan(@PathVariable String agencyCode, @PathVariable int year,
			@Valid @ModelAttribute("form") TogetherForm form, @AuthenticationPrincipal SignedIn person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		Optional<Instant> moment = form.moment().filter((wanted) -> wanted.isAfter(this.clock.instant()));
		if (moment.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			String words = this.messages.getMessage("review.together.wrong", null, LocaleContextHolder.getLocale());
			return page(agencyCode, year(year), List.of(new FormError("date", words)), model);
		}
		return tried(agencyCode, year, next, "review.done.planned",
				() -> this.publication.plan(agencyCode, year(year), moment.get(), publisher(agencyCode, person)));
	}

	/** Gives the plan up. */
	@PostMapping("/plan/removal")
	String cancel(@PathVariable String agencyCode, @PathVariable int year, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes next) {
		return tried(agencyCode, year, next, "review.done.planCancelled",
				() -> this.publication.cancel(agencyCode, year(year), publisher(agencyCode, person)));
	}

	private String tried(String office, int year, RedirectAttributes next, String done, Runnable act) {
		try {
			act.run();
			next.addFlashAttribute("done", done);
		}
		catch (OfficePublicationRefusedException ex) {
			next.addFlashAttribute("refusal",
					this.messages.getMessage(ex.messageKey(), null, LocaleContextHolder.getLocale()));
		}
		return "redirect:/review/offices/" + office + '/' + year + "/publication";
	}

	private String page(String office, ReportYear year, List<FormError> errors, Model model) {
		model.addAttribute("together", this.reader.read(office, year));
		model.addAttribute("errors", errors);
		return "review/together";
	}

	private static ReportYear year(int year) {
		if (!ReportYear.isPossible(year)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new ReportYear(year);
	}

	private static Actor publisher(String office, SignedIn person) {
		return person.acting(office, Role.PUBLISHER);
	}

}
