package org.nianbao.review.submission;

import java.util.List;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Submissions that are accepted together, after a look at their list. */
@Controller
@RequestMapping("/review/acceptance")
@Requires(Role.REVIEWER)
class BatchController {

	private final BatchAcceptance batch;

	BatchController(BatchAcceptance batch) {
		this.batch = batch;
	}

	/** The list to look at; nothing is accepted yet. */
	@GetMapping
	ModelAndView look(@RequestParam(name = "receipt", defaultValue = "") List<String> receipts,
			@AuthenticationPrincipal SignedIn person) {
		return new ModelAndView("review/acceptance", "candidates", this.batch.look(receipts, person));
	}

	/** Accepts what is on the list; accepting again is refused one by one. */
	@PostMapping
	ModelAndView accept(@RequestParam(name = "receipt", defaultValue = "") List<String> receipts,
			@AuthenticationPrincipal SignedIn person) {
		List<BatchAcceptance.Result> results = this.batch.accept(receipts, person);
		ModelAndView page = new ModelAndView("review/accepted");
		page.addObject("accepted", results.stream().filter((result) -> result.refusal() == null).toList());
		page.addObject("refused", results.stream().filter((result) -> result.refusal() != null).toList());
		return page;
	}

}
