package org.nianbao.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.RegionRegister;
import org.nianbao.agency.Succession;
import org.nianbao.agency.Successions;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.portal.compare.Compared;
import org.nianbao.portal.compare.Comparisons;
import org.nianbao.publication.PublishedReports;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * An agency with its published reports: its names over time, how to reach it, and, of one
 * that is no more, who took over.
 */
@Controller
class AgencyPageController {

	private final AgencyRegister agencies;

	private final Successions successions;

	private final ContactBook contacts;

	private final RegionRegister regions;

	private final PublishedReports reports;

	private final Comparisons comparisons;

	AgencyPageController(AgencyRegister agencies, Successions successions, ContactBook contacts, RegionRegister regions,
			PublishedReports reports, Comparisons comparisons) {
		this.agencies = agencies;
		this.successions = successions;
		this.contacts = contacts;
		this.regions = regions;
		this.reports = reports;
		this.comparisons = comparisons;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/reports/{agency}")
	String show(@PathVariable String agency, Locale locale, Model model, HttpServletResponse response) {
		Agency found = this.agencies.find(agency).orElse(null);
		if (found == null) {
			return this.agencies.findByCreditCode(agency)
				.map((other) -> "redirect:/reports/" + other.code())
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}
		List<Succession> noted = this.successions.of(agency);
		model.addAttribute("agency", found);
		model.addAttribute("areaName", Areas.fullName(found.region(), Areas.byCode(this.regions.all()), locale));
		model.addAttribute("formerNames", this.agencies.formerNames(agency));
		model.addAttribute("contact", this.contacts.of(agency));
		model.addAttribute("successors", noted.stream().filter((each) -> each.predecessor().equals(agency)).toList());
		model.addAttribute("predecessors", noted.stream().filter((each) -> each.successor().equals(agency)).toList());
		model.addAttribute("named", named(noted));
		model.addAttribute("reports", this.reports.ofAgency(agency));
		model.addAttribute("record", this.reports.record(agency));
		Compared years = this.comparisons.overYears(found, locale);
		model.addAttribute("years", years);
		model.addAttribute("figures", years.figures());
		response.setHeader(HttpHeaders.CACHE_CONTROL, HomeController.CACHED);
		return "portal/agency";
	}

	private Map<String, Agency> named(List<Succession> noted) {
		Set<String> codes = new TreeSet<>();
		noted.forEach((each) -> codes.addAll(List.of(each.predecessor(), each.successor())));
		return this.agencies.ofCodes(codes).stream().collect(Collectors.toMap(Agency::code, Function.identity()));
	}

}
