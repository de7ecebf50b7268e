package org.nianbao.review.submission;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.report.ActRefusedException;
import org.nianbao.review.ReviewAddress;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A report on the office's desk, and what the office decides about it. Each act names the
 * submission that the person saw by the number of its receipt.
 */
@Controller
@RequestMapping({ "/review/{agencyCode}/{year:\\d{4}}",
		"/review/{agencyCode}/{year:\\d{4}}/{scope:own|level|area|system}" })
class ReviewController {

	private static final String ADDRESS = "address";

	private static final String RETURN_FORM = "returnForm";

	private static final String TAKE_DOWN_FORM = "takeDownForm";

	private final ReviewAddresses addresses;

	private final ReviewPage page;

	private final ReviewActs acts;

	ReviewController(ReviewAddresses addresses, ReviewPage page, ReviewActs acts) {
		this.addresses = addresses;
		this.page = page;
		this.acts = acts;
	}

	/** The report that the address names. Whether the person may see it was decided. */
	@ModelAttribute(ADDRESS)
	ReviewAddress address(@PathVariable String agencyCode, @PathVariable int year,
			@PathVariable(required = false) @Nullable String scope) {
		return this.addresses.of(agencyCode, year, scope);
	}

	@GetMapping
	@Requires({ Role.REVIEWER, Role.PUBLISHER })
	ModelAndView show(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String figures, @AuthenticationPrincipal SignedIn person) {
		return this.page.of(address, person, "both".equals(figures));
	}

	/** The address of an act, opened again or in the other language. */
	@GetMapping("/{act:opening|assignment|return|acceptance|acceptance-withdrawal|publication|confirmation|correction-request|taking-down|remarks}")
	@Requires({ Role.REVIEWER, Role.PUBLISHER })
	String backToReport(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address) {
		return "redirect:" + address.path();
	}

	@PostMapping("/opening")
	@Requires(Role.REVIEWER)
	ModelAndView open(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes redirect) {
		return act(address, person, redirect, "review.done.opened",
				() -> this.acts.open(address.report(), receipt, person));
	}

	@PostMapping("/assignment")
	@Requires(Role.REVIEWER)
	ModelAndView assign(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String reviewer, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes redirect) {
		boolean assigned = this.acts.assign(address.report(), reviewer, person);
		if (!assigned) {
			return this.page.faulty(address, person, "reviewer", "review.share.reviewer.missing");
		}
		redirect.addFlashAttribute("done", "review.done.assigned");
		return new ModelAndView("redirect:" + address.path());
	}

	@PostMapping("/return")
	@Requires(Role.REVIEWER)
	ModelAndView returnToAgency(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @Valid @ModelAttribute(RETURN_FORM) ReturnForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return this.page.faulty(address, person, errors);
		}
		if (isReasonMissing(form, address)) {
			return this.page.faulty(address, person, "reason", "review.return.reason.missing");
		}
		return act(address, person, redirect, "review.done.returned", form.reason(),
				() -> this.acts.returnToAgency(address.report(), receipt, form.reason(), person));
	}

	@PostMapping("/acceptance")
	@Requires(Role.REVIEWER)
	ModelAndView accept(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes redirect) {
		return act(address, person, redirect, "review.done.accepted",
				() -> this.acts.accept(address.report(), receipt, person));
	}

	@PostMapping("/acceptance-withdrawal")
	@Requires(Role.REVIEWER)
	ModelAndView takeBackAcceptance(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes redirect) {
		return act(address, person, redirect, "review.done.acceptanceTakenBack",
				() -> this.acts.takeBackAcceptance(address.report(), receipt, person));
	}

	@PostMapping("/publication")
	@Requires(Role.PUBLISHER)
	ModelAndView publish(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes redirect) {
		return act(address, person, redirect, "review.done.published",
				() -> this.acts.publish(address.report(), receipt, person));
	}

	/** Has nothing against what was published before the review (备案). */
	@PostMapping("/confirmation")
	@Requires(Role.REVIEWER)
	ModelAndView confirm(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes redirect) {
		return act(address, person, redirect, "review.done.confirmed",
				() -> this.acts.confirm(address.report(), receipt, person));
	}

	/** Asks to correct what was published before the review. */
	@PostMapping("/correction-request")
	@Requires(Role.REVIEWER)
	ModelAndView askForCorrection(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @Valid @ModelAttribute(RETURN_FORM) ReturnForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return this.page.faulty(address, person, errors);
		}
		if (isReasonMissing(form, address)) {
			return this.page.faulty(address, person, "reason", "review.return.reason.missing");
		}
		return act(address, person, redirect, "review.done.correctionAsked", form.reason(),
				() -> this.acts.askForCorrection(address.report(), receipt, form.reason(), person));
	}

	@PostMapping("/taking-down")
	@Requires(Role.PUBLISHER)
	ModelAndView takeDown(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @Valid @ModelAttribute(TAKE_DOWN_FORM) TakeDownForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return this.page.faulty(address, person, errors);
		}
		return act(address, person, redirect, "review.done.takenDown", form.publicReason(),
				() -> this.acts.takeDown(address.report(), receipt, form.publicReason(), person));
	}

	/** Open remarks say what is to be changed; without any it must be written. */
	private boolean isReasonMissing(ReturnForm form, ReviewAddress address) {
		return form.reason().isEmpty() && this.acts.openRemarks(address.report()) == 0;
	}

	private ModelAndView act(ReviewAddress address, SignedIn person, RedirectAttributes redirect, String done,
			Runnable act) {
		return act(address, person, redirect, done, "", act);
	}

	/** Acts and goes back to the report; what was typed is kept where that fails. */
	private ModelAndView act(ReviewAddress address, SignedIn person, RedirectAttributes redirect, String done,
			String typed, Runnable act) {
		try {
			act.run();
		}
		catch (ActRefusedException ex) {
			return this.page.refused(address, person, ActRefusal.of(ex), typed);
		}
		catch (SupersededSubmissionException ex) {
			return this.page.refused(address, person, ActRefusal.SUPERSEDED, typed);
		}
		redirect.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + address.path());
	}

}
