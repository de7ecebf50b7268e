package org.nianbao.portal;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.publication.PublishedListing;
import org.nianbao.publication.PublishedReports;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of published reports by area, year and name. */
@Controller
class HomeController {

	/** Anybody may keep public pages, and asks whether they have changed. */
	static final String CACHED = "public, no-cache";

	private static final int PAGE_SIZE = 25;

	private final PublishedReports reports;

	private final RegionRegister regions;

	HomeController(PublishedReports reports, RegionRegister regions) {
		this.reports = reports;
		this.regions = regions;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/")
	String home(@ModelAttribute("search") ReportSearch search, Locale locale, Model model,
			HttpServletResponse response) {
		Map<String, Region> areas = Areas.byCode(this.regions.all());
		Page<PublishedListing> found = this.reports.search(search.query(areas.keySet()),
				PageRequest.of(search.pageIndex(), PAGE_SIZE));
		model.addAttribute("areas", Areas.choices(areas, locale));
		model.addAttribute("years", this.reports.years());
		model.addAttribute("found", FoundReports.of(found, areas, locale));
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
		return "portal/home";
	}

}
