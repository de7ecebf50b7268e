package org.nianbao.filing.signoff;

import jakarta.validation.Valid;
import org.nianbao.access.Access;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.report.SignOffDesk;
import org.nianbao.report.SignOffStep;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which steps of sign-off an agency asks for: its administrator settles it. */
@Controller
@RequestMapping("/filing/{agencyCode}/sign-off")
@Requires(Role.ADMIN)
class PracticeController {

	private final AgencyRegister agencies;

	private final SignOffDesk desk;

	private final Access access;

	PracticeController(AgencyRegister agencies, SignOffDesk desk, Access access) {
		this.agencies = agencies;
		this.desk = desk;
		this.access = access;
	}

	@GetMapping
	String show(@PathVariable String agencyCode, Model model) {
		model.addAttribute("agency", this.agencies.require(agencyCode));
		model.addAttribute("practice", this.desk.practice(agencyCode));
		model.addAttribute("steps", SignOffStep.values());
		return "filing/practice";
	}

	@PostMapping
	String adopt(@PathVariable String agencyCode, @Valid @ModelAttribute("form") PracticeForm form,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		this.desk.adopt(agencyCode, form.practice(), this.access.acting(person, Role.ADMIN, agencyCode));
		next.addFlashAttribute("done", "filing.done.practice");
		return "redirect:/filing/" + agencyCode + "/sign-off";
	}

}
