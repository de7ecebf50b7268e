package org.nianbao.administration;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRefusedException;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
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

/** The regions inside an office's own, which the office above looks after. */
@Controller
@RequestMapping("/administration/offices/{agencyCode}/regions")
@Requires(Role.ADMIN)
class RegionController {

	private final Area area;

	private final RegionRegister regions;

	private final FormErrors formErrors;

	RegionController(Area area, RegionRegister regions, FormErrors formErrors) {
		this.area = area;
		this.regions = regions;
		this.formErrors = formErrors;
	}

	@GetMapping
	String list(@PathVariable String agencyCode, Model model) {
		Agency office = this.area.office(agencyCode);
		model.addAttribute("office", office);
		model.addAttribute("regions", inside(office));
		return "administration/regions";
	}

	@GetMapping("/new")
	String ask(@PathVariable String agencyCode, Model model) {
		Agency office = this.area.office(agencyCode);
		return page(office, null, new RegionForm("", "", "", office.region(), "", ""), List.of(), model);
	}

	@PostMapping
	String add(@PathVariable String agencyCode, @Valid @ModelAttribute("form") RegionForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		List<FormError> wrong = wrong(office, form, errors, locale);
		if (wrong.isEmpty()) {
			try {
				this.regions.add(form.region(), this.area.actor(person, agencyCode));
				next.addFlashAttribute("done", "administration.done.region");
				return address(agencyCode);
			}
			catch (AgencyRefusedException ex) {
				wrong = this.formErrors.of(ex, locale);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(office, null, form, wrong, model);
	}

	@GetMapping("/{region}")
	String show(@PathVariable String agencyCode, @PathVariable String region, Model model) {
		Agency office = this.area.office(agencyCode);
		Region found = require(office, region);
		return page(office, found, RegionForm.of(found), List.of(), model);
	}

	@PostMapping("/{region}")
	String change(@PathVariable String agencyCode, @PathVariable String region,
			@Valid @ModelAttribute("form") RegionForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		Region found = require(office, region);
		List<FormError> wrong = wrong(office, form, errors, locale);
		if (wrong.isEmpty() && form.code().equals(region)) {
			try {
				this.regions.settleAll(List.of(form.region()), this.area.actor(person, agencyCode));
				next.addFlashAttribute("done", "administration.done.region");
				return address(agencyCode);
			}
			catch (AgencyRefusedException ex) {
				wrong = this.formErrors.of(ex, locale);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(office, found, form, wrong, model);
	}

	private List<FormError> wrong(Agency office, RegionForm form, BindingResult errors, Locale locale) {
		if (errors.hasErrors()) {
			return this.formErrors.of(errors);
		}
		return this.area.hasRegion(office, form.parent()) ? List.of()
				: this.formErrors.at("parent", "administration.region.parent.outside", locale);
	}

	private List<Region> inside(Agency office) {
		return this.regions.ofCodes(this.regions.codesWithin(office.region()))
			.stream()
			.filter((region) -> !region.code().equals(office.region()))
			.toList();
	}

	private Region require(Agency office, String code) {
		return inside(office).stream()
			.filter((region) -> region.code().equals(code))
			.findFirst()
			.orElseThrow(Area::notHere);
	}

	private String page(Agency office, @Nullable Region region, RegionForm form, List<FormError> errors, Model model) {
		model.addAttribute("office", office);
		model.addAttribute("region", region);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("regions", this.regions.ofCodes(this.regions.codesWithin(office.region())));
		return "administration/region";
	}

	private static String address(String office) {
		return "redirect:/administration/offices/" + office + "/regions";
	}

}
