package org.nianbao.administration;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDirectory;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.RegionRegister;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The agencies of an office's area. */
@Controller
@Requires(Role.ADMIN)
class AgencyListController {

	private static final int PAGE_SIZE = 50;

	private final Area area;

	private final AgencyDirectory directory;

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	AgencyListController(Area area, AgencyDirectory directory, AgencyRegister agencies, RegionRegister regions) {
		this.area = area;
		this.directory = directory;
		this.agencies = agencies;
		this.regions = regions;
	}

	@GetMapping("/administration/offices/{agencyCode}/agencies")
	String list(@PathVariable String agencyCode, @ModelAttribute("form") AreaForm form, Model model) {
		Agency office = this.area.office(agencyCode);
		Page<Agency> found = this.directory.below(agencyCode, form.filter(),
				PageRequest.of(form.pageIndex(), PAGE_SIZE));
		model.addAttribute("office", office);
		model.addAttribute("found", found);
		model.addAttribute("reviewing",
				this.agencies.ofCodes(found.map(Agency::reviewingOffice).toSet())
					.stream()
					.collect(Collectors.toMap(Agency::code, Function.identity())));
		model.addAttribute("kinds", AgencyKind.values());
		model.addAttribute("regions", this.regions.ofCodes(this.regions.codesWithin(office.region())));
		return "administration/agencies";
	}

}
