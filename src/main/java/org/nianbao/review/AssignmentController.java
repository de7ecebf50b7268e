package org.nianbao.review;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.RegionRegister;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an office shares out its areas and kinds of agencies among its reviewers. */
@Controller
@RequestMapping("/review/assignments")
@Requires(Role.REVIEWER)
class AssignmentController {

	private final Jurisdiction jurisdiction;

	private final Assignments assignments;

	private final RegionRegister regions;

	private final MessageSource messages;

	AssignmentController(Jurisdiction jurisdiction, Assignments assignments, RegionRegister regions,
			MessageSource messages) {
		this.jurisdiction = jurisdiction;
		this.assignments = assignments;
		this.regions = regions;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@RequestParam(defaultValue = "") String office, @AuthenticationPrincipal SignedIn person) {
		return page(this.jurisdiction.reviewing(person, office), person);
	}

	@PostMapping
	ModelAndView share(@RequestParam(defaultValue = "") String office, @Valid @ModelAttribute("form") ShareForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency own = this.jurisdiction.reviewing(person, office);
		boolean known = !errors.hasErrors()
				&& this.assignments.reviewers(own.code()).stream().anyMatch((each) -> each.account() == form.account());
		if (!known) {
			ModelAndView page = page(own, person);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			String message = this.messages.getMessage("review.share.reviewer.missing", null,
					LocaleContextHolder.getLocale());
			return page.addObject("errors", List.of(new FormError("reviewer", message)));
		}
		String region = this.regions.find(form.region()).map((found) -> found.code()).orElse(null);
		this.assignments.share(own.code(), region, form.agencyKind().orElse(null), form.account(),
				person.acting(own.code(), Role.REVIEWER));
		return done(own, "review.share.done", next);
	}

	@PostMapping("/removal")
	ModelAndView end(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String share,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency own = this.jurisdiction.reviewing(person, office);
		if (share.matches("\\d{1,18}")) {
			this.assignments.endShare(own.code(), Long.parseLong(share), person.acting(own.code(), Role.REVIEWER));
		}
		return done(own, "review.share.ended", next);
	}

	private static ModelAndView done(Agency office, String message, RedirectAttributes next) {
		next.addFlashAttribute("done", message);
		next.addAttribute("office", office.code());
		return new ModelAndView("redirect:/review/assignments");
	}

	private ModelAndView page(Agency office, SignedIn person) {
		List<Responsibility> shares = this.assignments.ofOffices(List.of(office.code()));
		List<Agency> agencies = this.jurisdiction.agencies(office, person);
		ModelAndView page = new ModelAndView("review/assignments");
		page.addObject("office", office);
		page.addObject("offices", this.jurisdiction.reviewing(person));
		page.addObject("shares", shares);
		page.addObject("reviewers", this.assignments.reviewers(office.code()));
		page.addObject("kinds", agencies.stream().map(Agency::kind).distinct().sorted().toList());
		Set<String> regions = agencies.stream().map(Agency::region).collect(Collectors.toCollection(HashSet::new));
		regions.add(office.region());
		shares.stream().map(Responsibility::region).filter(Objects::nonNull).forEach(regions::add);
		page.addObject("regions", this.regions.ofCodes(regions));
		page.addObject("errors", List.of());
		return page;
	}

}
