package org.nianbao.review.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.OfficePublication;
import org.nianbao.report.OfficePublicationRefusedException;
import org.nianbao.report.PublicationDesk;
import org.nianbao.review.publication.TogetherView.Line;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Publishes all that an office has accepted together (统一集中发布), or some of it at a time.
 * It is done in the background; the page tells how far it is, and which reports could not
 * be published.
 */
@Controller
@RequestMapping("/review/offices/{agencyCode}/{year:\\d{4}}/publication")
@Requires(value = Role.PUBLISHER, atAgencyItself = true)
class TogetherController {

	private final OfficePublication publication;

	private final PublicationDesk publications;

	private final TogetherReader reader;

	private final MessageSource messages;

	private final Clock clock;

	TogetherController(OfficePublication publication, PublicationDesk publications, TogetherReader reader,
			MessageSource messages, Clock clock) {
		this.publication = publication;
		this.publications = publications;
		this.reader = reader;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Shows the page.
	 * @param receipt the number of the receipt of the one report from which somebody
	 * comes, which alone is chosen
	 */
	@GetMapping
	String show(@PathVariable String agencyCode, @PathVariable int year,
			@RequestParam(required = false) @Nullable String receipt, Model model) {
		model.addAttribute("chosen", (receipt != null) ? List.of(receipt) : List.of());
		return page(agencyCode, year(year), List.of(), model);
	}

	/** Publishes at once. */
	@PostMapping
	String publish(@PathVariable String agencyCode, @PathVariable int year, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes next) {
		return tried(agencyCode, year, next, "review.done.publishing", () -> this.publication.plan(agencyCode,
				year(year), this.clock.instant(), publisher(agencyCode, person)));
	}

	/** Publishes at a time: all, or the chosen reports. */
	@PostMapping("/plan")
	String plan(@PathVariable String agencyCode, @PathVariable int year,
			@Valid @ModelAttribute("form") TogetherForm form, @AuthenticationPrincipal SignedIn person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		Optional<Instant> moment = form.moment().filter((wanted) -> wanted.isAfter(this.clock.instant()));
		List<FormError> errors = new ArrayList<>();
		if (moment.isEmpty()) {
			errors.add(new FormError("date", words("review.together.wrong")));
		}
		if (form.chosen() && form.receipts().isEmpty()) {
			errors.add(new FormError("chosen", words("review.together.nothing")));
		}
		if (moment.isEmpty() || !errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("chosen", form.receipts());
			return page(agencyCode, year(year), errors, model);
		}
		if (form.chosen()) {
			return planned(agencyCode, year(year), form.receipts(), moment.get(), person, next);
		}
		return tried(agencyCode, year, next, "review.done.planned",
				() -> this.publication.plan(agencyCode, year(year), moment.get(), publisher(agencyCode, person)));
	}

	private String planned(String office, ReportYear year, List<String> receipts, Instant moment, SignedIn person,
			RedirectAttributes next) {
		List<Line> lines = accepted(office, year).stream().filter((line) -> receipts.contains(line.receipt())).toList();
		List<String> refused = new ArrayList<>();
		for (Line line : lines) {
			try {
				this.publications.plan(line.revision(), moment, line.receipt(), publisher(office, person));
			}
			catch (ActRefusedException ex) {
				refused.add(line.agency().name(LocaleContextHolder.getLocale()));
			}
		}
		if (refused.size() < lines.size()) {
			next.addFlashAttribute("done", "review.done.planned");
		}
		if (lines.size() < receipts.size() || !refused.isEmpty()) {
			next.addFlashAttribute("refusal",
					words("review.together.notPlanned", receipts.size() - lines.size() + refused.size()));
		}
		return redirect(office, year.value());
	}

	private List<Line> accepted(String office, ReportYear year) {
		return this.reader.read(office, year).accepted();
	}

	/** Gives the plan for one report up. */
	@PostMapping(path = "/plan/removal", params = "receipt")
	String cancelOne(@PathVariable String agencyCode, @PathVariable int year, @RequestParam String receipt,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Line line = accepted(agencyCode, year(year)).stream()
			.filter((each) -> each.receipt().equals(receipt))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		try {
			this.publications.cancelPlan(line.revision(), publisher(agencyCode, person));
			next.addFlashAttribute("done", "review.done.planCancelled");
		}
		catch (ActRefusedException ex) {
			next.addFlashAttribute("refusal", words(ex.messageKey()));
		}
		return redirect(agencyCode, year);
	}

	/** Gives the plan for all up. */
	@PostMapping(path = "/plan/removal", params = "!receipt")
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
			next.addFlashAttribute("refusal", words(ex.messageKey()));
		}
		return redirect(office, year);
	}

	private static String redirect(String office, int year) {
		return "redirect:/review/offices/" + office + '/' + year + "/publication";
	}

	private String words(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
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
