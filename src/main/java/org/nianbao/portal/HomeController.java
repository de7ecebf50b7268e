package org.nianbao.portal;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.coverage.Season;
import org.nianbao.format.Editions;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.search.ReportSearch;
import org.nianbao.search.SearchOrder;
import org.nianbao.search.SearchQuery;
import org.nianbao.statistics.PublicCoverage;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The way in: one search field, what was published last, and who has published. */
@Controller
class HomeController {

	/** Anybody may keep public pages, and asks whether they have changed. */
	static final String CACHED = "public, no-cache";

	private static final int NEWEST = 10;

	private final ReportSearch search;

	private final PublicCoverage coverage;

	private final RegionRegister regions;

	private final Editions editions;

	private final Clock clock;

	HomeController(ReportSearch search, PublicCoverage coverage, RegionRegister regions, Editions editions,
			Clock clock) {
		this.search = search;
		this.coverage = coverage;
		this.regions = regions;
		this.editions = editions;
		this.clock = clock;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/")
	String home(@RequestParam(required = false) @Nullable String name,
			@RequestParam(required = false) @Nullable String area,
			@RequestParam(required = false) @Nullable String year, Locale locale, Model model,
			HttpServletResponse response) {
		if (name != null || area != null || year != null) {
			return "redirect:" + searchAddress(name, area, year);
		}
		Map<String, Region> areas = Areas.byCode(this.regions.all());
		SearchQuery newest = SearchQuery.ALL.by(SearchOrder.PUBLISHED);
		model.addAttribute("newest", SearchPage.of(newest, this.search.find(newest, 0, NEWEST), 1, NEWEST,
				new SearchPage.Names(areas, this.editions, locale)));
		model.addAttribute("coverage", this.coverage.ofAll(Season.newest(this.clock)));
		model.addAttribute("areas", Areas.inside("", areas));
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
		return "portal/home";
	}

	/** Where the list stood that used to be here. */
	private static String searchAddress(@Nullable String name, @Nullable String area, @Nullable String year) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(SearchQuery.PATH);
		if (name != null) {
			address.queryParam("q", "{name}");
		}
		if (area != null) {
			address.queryParam("area", "{area}");
		}
		if (year != null) {
			address.queryParam("year", "{year}");
		}
		return address.encode()
			.buildAndExpand(Map.of("name", (name != null) ? name : "", "area", (area != null) ? area : "", "year",
					(year != null) ? year : ""))
			.toUriString();
	}

}
