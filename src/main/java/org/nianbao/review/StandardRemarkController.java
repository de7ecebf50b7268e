package org.nianbao.review;

import java.util.List;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.remark.StandardRemarks;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
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

/** The remarks that an office keeps for using them again. */
@Controller
@RequestMapping("/review/standard-remarks")
@Requires(Role.REVIEWER)
class StandardRemarkController {

	private final Jurisdiction jurisdiction;

	private final StandardRemarks remarks;

	private final MessageSource messages;

	StandardRemarkController(Jurisdiction jurisdiction, StandardRemarks remarks, MessageSource messages) {
		this.jurisdiction = jurisdiction;
		this.remarks = remarks;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@RequestParam(defaultValue = "") String office, @AuthenticationPrincipal SignedIn person) {
		return page(this.jurisdiction.reviewing(person, office), person);
	}

	@PostMapping
	ModelAndView add(@RequestParam(defaultValue = "") String office,
			@Valid @ModelAttribute("form") StandardRemarkForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency own = this.jurisdiction.reviewing(person, office);
		if (errors.hasErrors()) {
			ModelAndView page = page(own, person);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addObject("errors", FormError.of(errors, this.messages));
		}
		this.remarks.add(own.code(), form.text(), person.acting(own.code(), Role.REVIEWER));
		return done(own, "review.standard.added", next);
	}

	@PostMapping("/removal")
	ModelAndView remove(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String remark,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency own = this.jurisdiction.reviewing(person, office);
		if (remark.matches("\\d{1,18}")) {
			this.remarks.remove(own.code(), Long.parseLong(remark), person.acting(own.code(), Role.REVIEWER));
		}
		return done(own, "review.standard.removed", next);
	}

	private static ModelAndView done(Agency office, String message, RedirectAttributes next) {
		next.addFlashAttribute("done", message);
		next.addAttribute("office", office.code());
		return new ModelAndView("redirect:/review/standard-remarks");
	}

	private ModelAndView page(Agency office, SignedIn person) {
		ModelAndView page = new ModelAndView("review/standard-remarks");
		page.addObject("office", office);
		page.addObject("offices", this.jurisdiction.reviewing(person));
		page.addObject("remarks", this.remarks.ofOffice(office.code()));
		page.addObject("errors", List.of());
		return page;
	}

}
