package org.nianbao.administration;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyRegister;
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

/** What an office has to administer, and what it is called. */
@Controller
@RequestMapping("/administration/offices/{agencyCode}")
@Requires(Role.ADMIN)
class OfficeController {

	private final Area area;

	private final AgencyRegister agencies;

	private final FormErrors formErrors;

	OfficeController(Area area, AgencyRegister agencies, FormErrors formErrors) {
		this.area = area;
		this.agencies = agencies;
		this.formErrors = formErrors;
	}

	@GetMapping
	String show(@PathVariable String agencyCode, Model model) {
		Agency office = this.area.office(agencyCode);
		AgencyDetails details = office.details(this.agencies.copyOffices(agencyCode));
		return page(office, new TitleForm(details.officeTitleZh(), details.officeTitleEn()), List.of(), model);
	}

	@PostMapping("/title")
	String call(@PathVariable String agencyCode, @Valid @ModelAttribute("form") TitleForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(office, form, this.formErrors.of(errors), model);
		}
		AgencyDetails before = office.details(this.agencies.copyOffices(agencyCode));
		this.agencies.change(agencyCode, before.titled(orNull(form.titleZh()), orNull(form.titleEn())),
				this.area.actor(person, agencyCode));
		next.addFlashAttribute("done", "administration.done.title");
		return "redirect:/administration/offices/" + agencyCode;
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private static String page(Agency office, TitleForm form, List<FormError> errors, Model model) {
		model.addAttribute("office", office);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		return "administration/office";
	}

}
