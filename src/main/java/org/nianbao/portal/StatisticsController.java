package org.nianbao.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.data.BadQueryException;
import org.nianbao.data.Dictionary;
import org.nianbao.data.Fields;
import org.nianbao.data.StrictQueries;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.portal.StatisticsPages.Found;
import org.nianbao.portal.StatisticsTables.SumTable;
import org.nianbao.search.SearchAddress;
import org.nianbao.search.SearchQuery;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetDownload;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The figures of a year summed up over an area and a kind of agency: as a page with the
 * official tables, as tables to take away, and for programs. All have the parameters of a
 * search, and every number leads to one.
 */
@Controller
class StatisticsController {

	static final String PATH = "/statistics";

	/** What of a search narrows sums down. */
	private static final List<String> PARAMETERS = List.of("area", "inside", "year", "kind", "scope", "cell");

	private final StatisticsPages pages;

	private final StatisticsTables tables;

	private final RegionRegister regions;

	private final StrictQueries queries;

	private final Dictionary dictionary;

	StatisticsController(StatisticsPages pages, StatisticsTables tables, RegionRegister regions, StrictQueries queries,
			Dictionary dictionary) {
		this.pages = pages;
		this.tables = tables;
		this.regions = regions;
		this.queries = queries;
		this.dictionary = dictionary;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(PATH)
	String show(@ModelAttribute("asked") SearchAddress asked, Locale locale, Model model,
			HttpServletResponse response) {
		Map<String, Region> areas = Areas.byCode(this.regions.all());
		SearchQuery query = asked.query(areas.keySet());
		Found found = this.pages.find(query, areas);
		model.addAttribute("years", found.years());
		model.addAttribute("areas", Areas.offered(areas, query.area(), locale));
		model.addAttribute("areaName", query.area().isEmpty() ? "" : Areas.fullName(query.area(), areas, locale));
		model.addAttribute("statistics", found.page());
		model.addAttribute("year", found.year());
		response.setHeader(HttpHeaders.CACHE_CONTROL, HomeController.CACHED);
		return "portal/statistics";
	}

	/**
	 * The sums as CSV.
	 * @param table which table: {@code figures}, {@code kinds}, {@code areas} or
	 * {@code years}
	 */
	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(PATH + ".csv")
	ResponseEntity<byte[]> csv(@ModelAttribute SearchAddress asked,
			@RequestParam(defaultValue = StatisticsTables.FIGURES) String table, Locale locale,
			HttpServletRequest request) {
		SumTable chosen = this.tables.of(page(asked, request, "table"), Areas.byCode(this.regions.all()), locale)
			.stream()
			.filter((each) -> each.name().equals(table))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return SheetDownload.csv("statistics-" + table, chosen.sheet());
	}

	/** The sums as Excel, a sheet for each table. */
	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(PATH + ".xlsx")
	ResponseEntity<byte[]> excel(@ModelAttribute SearchAddress asked, Locale locale, HttpServletRequest request) {
		List<Sheet> sheets = new ArrayList<>(
				this.tables.of(page(asked, request), Areas.byCode(this.regions.all()), locale)
					.stream()
					.map(SumTable::sheet)
					.toList());
		sheets.add(this.dictionary.of(List.of("statistics")));
		return SheetDownload.excel("statistics", sheets);
	}

	/** The sums for programs. */
	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/api/v1/statistics")
	ResponseEntity<Object> forPrograms(@ModelAttribute SearchAddress asked, @RequestParam @Nullable String fields,
			Locale locale, HttpServletRequest request) {
		Fields wanted = Fields.read(fields, StatisticsTables.FIELDS);
		StatisticsPage page = page(asked, request, "fields");
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.body(wanted.of(this.tables.answer(page, Areas.byCode(this.regions.all()), locale)));
	}

	private StatisticsPage page(SearchAddress asked, HttpServletRequest request, String... others) {
		List<String> known = new ArrayList<>(PARAMETERS);
		known.addAll(List.of(others));
		SearchQuery query = this.queries.read(asked, request, known);
		Found found = this.pages.find(query, Areas.byCode(this.regions.all()));
		if (found.page() == null) {
			throw new BadQueryException("noEdition", found.year().toString());
		}
		if (!query.cell().isEmpty() && !found.page().cell().code().equals(query.cell())) {
			throw new BadQueryException("cell", query.cell());
		}
		return found.page();
	}

}
