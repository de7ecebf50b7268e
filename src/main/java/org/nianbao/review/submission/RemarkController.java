package org.nianbao.review.submission;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.remark.Anchor;
import org.nianbao.remark.RemarkRefusedException;
import org.nianbao.review.ReviewAddress;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office remarks on a submission. */
@Controller
@RequestMapping({ "/review/{agencyCode}/{year:\\d{4}}/remarks",
		"/review/{agencyCode}/{year:\\d{4}}/{scope:own|level|area|system}/remarks" })
@Requires(Role.REVIEWER)
class RemarkController {

	private static final String ADDRESS = "address";

	private final ReviewAddresses addresses;

	private final ReviewPage page;

	private final ReviewActs acts;

	RemarkController(ReviewAddresses addresses, ReviewPage page, ReviewActs acts) {
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

	@PostMapping
	ModelAndView make(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String receipt, @Valid @ModelAttribute("remarkForm") RemarkForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return this.page.faulty(address, person, errors);
		}
		if (Anchor.ofCode(form.place()).isEmpty()) {
			return this.page.faulty(address, person, "place", "review.remark.place.missing");
		}
		if (form.words().isEmpty()) {
			return this.page.faulty(address, person, "text", "review.remark.text.missing");
		}
		try {
			int number = this.acts.remark(address.report(), receipt, form, form.words(), person);
			return done(address, number, "review.done.remarked", redirect);
		}
		catch (RemarkRefusedException ex) {
			return this.page.refused(address, person, ActRefusal.of(ex), form.words());
		}
	}

	@PostMapping("/{remark:\\d{1,9}}/questions")
	ModelAndView ask(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address, @PathVariable int remark,
			@Valid @ModelAttribute("questionForm") QuestionForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return this.page.faulty(address, person, errors).addObject("asked", remark);
		}
		return settle(address, remark, form.question(), "review.done.asked", person, redirect,
				() -> this.acts.ask(address.report(), remark, form.question(), person));
	}

	@PostMapping("/{remark:\\d{1,9}}/settlement")
	ModelAndView resolve(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@PathVariable int remark, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		return settle(address, remark, "", "review.done.resolved", person, redirect,
				() -> this.acts.resolve(address.report(), remark, person));
	}

	private ModelAndView settle(ReviewAddress address, int remark, String typed, String done, SignedIn person,
			RedirectAttributes redirect, Runnable act) {
		try {
			act.run();
		}
		catch (RemarkRefusedException ex) {
			if (ex.reason() == RemarkRefusedException.Reason.NO_SUCH_REMARK) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, ex);
			}
			return this.page.refused(address, person, ActRefusal.of(ex), typed);
		}
		return done(address, remark, done, redirect);
	}

	private static ModelAndView done(ReviewAddress address, int remark, String done, RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + address.path() + "#remark-" + remark);
	}

}
