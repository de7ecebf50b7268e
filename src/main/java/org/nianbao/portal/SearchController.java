package org.nianbao.portal;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.format.Editions;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.publication.PublishedReports;
import org.nianbao.search.ReportSearch;
import org.nianbao.search.SearchAddress;
import org.nianbao.search.SearchQuery;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What somebody looks for among published reports; all of it stands in the address. */
@Controller
class SearchController {

	private static final int PAGE_SIZE = 20;

	private final ReportSearch search;

	private final PublishedReports reports;

	private final RegionRegister regions;

	private final Editions editions;

	SearchController(ReportSearch search, PublishedReports reports, RegionRegister regions, Editions editions) {
		this.search = search;
		this.reports = reports;
		this.regions = regions;
		this.editions = editions;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(SearchQuery.PATH)
	String find(@ModelAttribute("asked") SearchAddress asked, Locale locale, Model model,
			HttpServletResponse response) {
		Map<String, Region> areas = Areas.byCode(this.regions.all());
		SearchQuery query = asked.query(areas.keySet());
		int number = Math.min(asked.pageNumber(), ReportSearch.MOST / PAGE_SIZE);
		model.addAttribute("found", SearchPage.of(query, this.search.find(query, (number - 1) * PAGE_SIZE, PAGE_SIZE),
				number, PAGE_SIZE, new SearchPage.Names(areas, this.editions, locale)));
		model.addAttribute("areas", Areas.offered(areas, query.area(), locale));
		model.addAttribute("years", this.reports.years());
		model.addAttribute("editions", this.editions.all());
		response.setHeader(HttpHeaders.CACHE_CONTROL, HomeController.CACHED);
		return "portal/search";
	}

}
