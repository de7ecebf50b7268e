package org.nianbao.administration;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.ContactBook;
import org.nianbao.web.FormError;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How the public reaches an agency, which its own administrator keeps up to date as well
 * as the offices above.
 */
@Controller
@RequestMapping("/administration/agencies/{agencyCode}/contact")
@Requires(Role.ADMIN)
class ContactController {

	private final AgencyRegister agencies;

	private final ContactBook contacts;

	private final Area area;

	private final FormErrors formErrors;

	ContactController(AgencyRegister agencies, ContactBook contacts, Area area, FormErrors formErrors) {
		this.agencies = agencies;
		this.contacts = contacts;
		this.area = area;
		this.formErrors = formErrors;
	}

	@GetMapping
	String ask(@PathVariable String agencyCode, Model model) {
		return page(agencyCode, ContactForm.of(this.contacts.of(agencyCode)), List.of(), model);
	}

	@PostMapping
	String change(@PathVariable String agencyCode, @Valid @ModelAttribute("form") ContactForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(agencyCode, form, this.formErrors.of(errors), model);
		}
		this.contacts.change(agencyCode, form.contact(), this.area.actor(person, agencyCode));
		next.addFlashAttribute("done", "administration.done.contact");
		return "redirect:/administration/agencies/" + agencyCode + "/contact";
	}

	private String page(String code, ContactForm form, List<FormError> errors, Model model) {
		Agency agency = this.agencies.find(code).orElseThrow(Area::notHere);
		model.addAttribute("agency", agency);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		return "administration/contact";
	}

}
