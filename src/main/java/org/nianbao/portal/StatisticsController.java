package org.nianbao.portal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.coverage.Season;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.search.SearchAddress;
import org.nianbao.search.SearchQuery;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.statistics.AreaStatistics;
import org.nianbao.statistics.SumQuery;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The figures of a year summed up over an area and a kind of agency, in the official
 * tables. The address has the same parameters as a search, and every number leads to one.
 */
@Controller
class StatisticsController {

	static final String PATH = "/statistics";

	private final AreaStatistics statistics;

	private final RegionRegister regions;

	private final Editions editions;

	private final Clock clock;

	StatisticsController(AreaStatistics statistics, RegionRegister regions, Editions editions, Clock clock) {
		this.statistics = statistics;
		this.regions = regions;
		this.editions = editions;
		this.clock = clock;
	}

	@GetMapping(PATH)
	String show(@ModelAttribute("asked") SearchAddress asked, Locale locale, Model model,
			HttpServletResponse response) {
		Map<String, Region> areas = Areas.byCode(this.regions.all());
		SearchQuery query = asked.query(areas.keySet());
		Set<String> chosen = query.area().isEmpty()
				? Areas.inside("", areas).stream().map(Region::code).collect(Collectors.toSet()) : Set.of(query.area());
		ReportScope scope = (query.scope() != null) ? query.scope() : ReportScope.OWN;
		SumQuery sums = SumQuery.inside(chosen).ofScope(scope).ofKind(query.kind());
		sums = query.inside() ? sums : sums.withoutAreasInside();
		List<ReportYear> years = this.statistics.reportsByYear(sums)
			.keySet()
			.stream()
			.filter((year) -> this.editions.ofYear(year).isPresent())
			.toList()
			.reversed();
		ReportYear year = Objects.requireNonNullElseGet(query.year(),
				() -> years.isEmpty() ? Season.newest(this.clock) : years.getFirst());
		Edition edition = this.editions.ofYear(year).orElse(null);
		model.addAttribute("years", years);
		model.addAttribute("areas", Areas.offered(areas, query.area(), locale));
		model.addAttribute("areaName", query.area().isEmpty() ? "" : Areas.fullName(query.area(), areas, locale));
		model.addAttribute("statistics", (edition != null) ? StatisticsPage.of(query.of(year).ofScope(scope), edition,
				sums, this.statistics, Areas.inside(query.area(), areas)) : null);
		model.addAttribute("year", year);
		response.setHeader(HttpHeaders.CACHE_CONTROL, HomeController.CACHED);
		return "portal/statistics";
	}

}
