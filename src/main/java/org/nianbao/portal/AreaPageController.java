package org.nianbao.portal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.coverage.Season;
import org.nianbao.format.Editions;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.shared.ReportYear;
import org.nianbao.statistics.AreaStatistics;
import org.nianbao.statistics.GovernmentReports;
import org.nianbao.statistics.PublicCoverage;
import org.nianbao.statistics.SumQuery;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * An area: who of its agencies has published and who has not, and what their figures sum
 * up to.
 */
@Controller
class AreaPageController {

	private final RegionRegister regions;

	private final PublicCoverage coverage;

	private final AreaStatistics statistics;

	private final GovernmentReports governments;

	private final Editions editions;

	private final Clock clock;

	AreaPageController(RegionRegister regions, PublicCoverage coverage, AreaStatistics statistics,
			GovernmentReports governments, Editions editions, Clock clock) {
		this.regions = regions;
		this.coverage = coverage;
		this.statistics = statistics;
		this.governments = governments;
		this.editions = editions;
		this.clock = clock;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/areas/{area}")
	String show(@PathVariable String area, @RequestParam(required = false) @Nullable String year, Locale locale,
			Model model, HttpServletResponse response) {
		Map<String, Region> areas = Areas.byCode(this.regions.all());
		Region region = areas.get(area);
		if (region == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		SumQuery inside = SumQuery.inside(Set.of(area));
		Map<ReportYear, Integer> years = this.statistics.reportsByYear(inside);
		ReportYear chosen = chosen(year, years);
		List<String> within = this.regions.codesWithin(area);
		model.addAttribute("area", region);
		model.addAttribute("path", Areas.path(region, areas));
		model.addAttribute("areaName", Areas.fullName(area, areas, locale));
		model.addAttribute("parts", Areas.inside(area, areas));
		model.addAttribute("areas", areas);
		model.addAttribute("coverage", this.coverage.ofRegions(within, chosen));
		model.addAttribute("missing", this.coverage.missing(within, chosen));
		model.addAttribute("years", years.keySet().stream().toList().reversed());
		model.addAttribute("sums", AreaSums.of(area, chosen, this.statistics, this.governments, this.editions));
		model.addAttribute("series", AreaSeries.of(area, years.keySet(), this.statistics, this.editions));
		response.setHeader(HttpHeaders.CACHE_CONTROL, HomeController.CACHED);
		return "portal/area";
	}

	/** The year that is asked for, else the newest of which anything is published. */
	private ReportYear chosen(@Nullable String asked, Map<ReportYear, Integer> years) {
		return ChosenYear.of(asked)
			.orElseGet(() -> years.keySet()
				.stream()
				.max(ReportYear::compareTo)
				.orElseGet(() -> Season.newest(this.clock)));
	}

}
