package org.nianbao.review.submission;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.remark.RemarkRefusedException;
import org.nianbao.review.ReviewAddress;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office says to the reasons that the agency gives beside findings. */
@Controller
@RequestMapping({ "/review/{agencyCode}/{year:\\d{4}}/reasons/{reason:\\d{1,18}}",
		"/review/{agencyCode}/{year:\\d{4}}/{scope:own|level|area|system}/reasons/{reason:\\d{1,18}}" })
@Requires(Role.REVIEWER)
class ReasonController {

	private static final String ADDRESS = "address";

	private final ReviewAddresses addresses;

	private final ReviewPage page;

	private final ReviewActs acts;

	ReasonController(ReviewAddresses addresses, ReviewPage page, ReviewActs acts) {
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

	@PostMapping("/acceptance")
	ModelAndView accept(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@PathVariable long reason, @RequestParam(defaultValue = "") String receipt,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		try {
			this.acts.acceptReason(address.report(), receipt, reason, person);
		}
		catch (RemarkRefusedException ex) {
			return this.page.refused(address, person, ActRefusal.of(ex), "");
		}
		redirect.addFlashAttribute("done", "review.done.reasonAccepted");
		return new ModelAndView("redirect:" + address.path() + "#explanation-" + reason);
	}

	/** Questions a reason by a remark, which the agency can answer. */
	@PostMapping("/questions")
	ModelAndView question(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@PathVariable long reason, @RequestParam(defaultValue = "") String receipt,
			@Valid @ModelAttribute("questionForm") QuestionForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return this.page.faulty(address, person, errors).addObject("doubt", reason);
		}
		try {
			int remark = this.acts.questionReason(address.report(), receipt, reason, form.question(), person);
			redirect.addFlashAttribute("done", "review.done.reasonQuestioned");
			return new ModelAndView("redirect:" + address.path() + "#remark-" + remark);
		}
		catch (RemarkRefusedException ex) {
			return this.page.refused(address, person, ActRefusal.of(ex), form.question());
		}
	}

}
