package org.nianbao.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyRefusedException;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.Successions;
import org.nianbao.history.Actor;
import org.nianbao.web.FormError;

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

/** One agency of an office's area: registered, changed, renamed, dissolved. */
@Controller
@RequestMapping("/administration/offices/{agencyCode}/agencies")
@Requires(Role.ADMIN)
class AgencyController {

	private final Area area;

	private final AgencyRegister agencies;

	private final Successions successions;

	private final AgencyPages pages;

	private final FormErrors formErrors;

	AgencyController(Area area, AgencyRegister agencies, Successions successions, AgencyPages pages,
			FormErrors formErrors) {
		this.area = area;
		this.agencies = agencies;
		this.successions = successions;
		this.pages = pages;
		this.formErrors = formErrors;
	}

	@GetMapping("/new")
	String ask(@PathVariable String agencyCode, Model model) {
		Agency office = this.area.office(agencyCode);
		return this.pages.details(office, null, AgencyForm.of(office), List.of(), model);
	}

	@PostMapping
	String register(@PathVariable String agencyCode, @Valid @ModelAttribute("form") AgencyForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		List<FormError> wrong = errors.hasErrors() ? this.formErrors.of(errors)
				: this.pages.outside(office, null, form, locale);
		if (wrong.isEmpty()) {
			try {
				Agency agency = this.agencies.register(
						new NewAgency(form.region(), form.nameZh(), form.englishName(),
								form.details(AgencyPages.UNSETTLED), false, AgencyContact.UNKNOWN, null),
						this.area.actor(person, agencyCode));
				next.addFlashAttribute("done", "administration.done.registered");
				return address(agencyCode, agency.code());
			}
			catch (AgencyRefusedException ex) {
				wrong = this.formErrors.of(ex, locale);
			}
		}
		return this.pages.details(office, null, form, this.pages.refused(wrong, response), model);
	}

	@GetMapping("/{code}")
	String show(@PathVariable String agencyCode, @PathVariable String code, Model model) {
		Agency office = this.area.office(agencyCode);
		return this.pages.agency(office, this.area.agency(office, code), model);
	}

	@GetMapping("/{code}/details")
	String askDetails(@PathVariable String agencyCode, @PathVariable String code, Model model) {
		Agency office = this.area.office(agencyCode);
		Agency agency = this.area.agency(office, code);
		return this.pages.details(office, agency, AgencyForm.of(agency, this.agencies.copyOffices(code)), List.of(),
				model);
	}

	@PostMapping("/{code}/details")
	String change(@PathVariable String agencyCode, @PathVariable String code,
			@Valid @ModelAttribute("form") AgencyForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		Agency agency = this.area.agency(office, code);
		List<FormError> wrong = errors.hasErrors() ? this.formErrors.of(errors)
				: this.pages.outside(office, agency, form, locale);
		if (wrong.isEmpty()) {
			try {
				this.agencies.change(code, form.details(agency.details(this.agencies.copyOffices(code))),
						this.area.actor(person, agencyCode));
				next.addFlashAttribute("done", "administration.done.changed");
				return address(agencyCode, code);
			}
			catch (AgencyRefusedException ex) {
				wrong = this.formErrors.of(ex, locale);
			}
		}
		return this.pages.details(office, agency, form, this.pages.refused(wrong, response), model);
	}

	@GetMapping("/{code}/name")
	String askName(@PathVariable String agencyCode, @PathVariable String code, Model model) {
		Agency office = this.area.office(agencyCode);
		Agency agency = this.area.agency(office, code);
		return this.pages.name(office, agency, new NameForm(agency.nameZh(), agency.nameEn(), ""), List.of(), model);
	}

	@PostMapping("/{code}/name")
	String rename(@PathVariable String agencyCode, @PathVariable String code,
			@Valid @ModelAttribute("form") NameForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		Agency agency = this.area.agency(office, code);
		List<FormError> wrong = this.formErrors.of(errors);
		if (wrong.isEmpty()) {
			try {
				this.agencies.rename(code, form.nameZh(), form.nameEn().isEmpty() ? null : form.nameEn(),
						Day.Validator.read(form.since()), this.area.actor(person, agencyCode));
				next.addFlashAttribute("done", "administration.done.renamed");
				return address(agencyCode, code);
			}
			catch (AgencyRefusedException ex) {
				wrong = this.formErrors.of(ex, locale);
			}
		}
		return this.pages.name(office, agency, form, this.pages.refused(wrong, response), model);
	}

	@GetMapping("/{code}/end")
	String askEnd(@PathVariable String agencyCode, @PathVariable String code, Model model) {
		Agency office = this.area.office(agencyCode);
		return this.pages.end(office, this.area.agency(office, code), new EndForm("", "", ""), List.of(), model);
	}

	@PostMapping("/{code}/end")
	String end(@PathVariable String agencyCode, @PathVariable String code, @Valid @ModelAttribute("form") EndForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		Agency agency = this.area.agency(office, code);
		List<FormError> wrong = errors.hasErrors() ? this.formErrors.of(errors)
				: this.pages.unknown(office, form, locale);
		if (wrong.isEmpty()) {
			try {
				end(code, form, this.area.actor(person, agencyCode));
				next.addFlashAttribute("done", "administration.done.ended");
				return address(agencyCode, code);
			}
			catch (AgencyRefusedException ex) {
				wrong = this.formErrors.of(ex, locale);
			}
		}
		return this.pages.end(office, agency, form, this.pages.refused(wrong, response), model);
	}

	private void end(String code, EndForm form, Actor by) {
		LocalDate lastDay = Objects.requireNonNull(Day.Validator.read(form.lastDay()));
		Set<String> successors = WrittenCodes.of(form.successors());
		if (successors.isEmpty() && form.merged().isEmpty()) {
			this.agencies.dissolve(code, lastDay, by);
			return;
		}
		Set<String> predecessors = WrittenCodes.of(form.merged());
		predecessors.add(code);
		this.successions.note(predecessors, successors, lastDay.plusDays(1), by);
	}

	private static String address(String office, String agency) {
		return "redirect:/administration/offices/" + office + "/agencies/" + agency;
	}

}
