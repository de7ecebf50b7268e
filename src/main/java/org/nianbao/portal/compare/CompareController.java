package org.nianbao.portal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.shared.ReportYear;
import org.nianbao.sidebyside.Chart;
import org.nianbao.spreadsheet.SheetDownload;
import org.nianbao.web.PageHead;
import org.nianbao.web.Site;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Up to six agencies or areas side by side, or one over the years. */
@Controller
class CompareController {

	/** What is corrected or taken down shows at once. */
	private static final String REVALIDATED = "public, no-cache";

	private final Comparisons comparisons;

	private final CompareSheets sheets;

	private final Parties parties;

	private final MessageSource messages;

	private final Site site;

	CompareController(Comparisons comparisons, CompareSheets sheets, Parties parties, MessageSource messages,
			Site site) {
		this.comparisons = comparisons;
		this.sheets = sheets;
		this.parties = parties;
		this.messages = messages;
		this.site = site;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/compare")
	String compare(@ModelAttribute("query") CompareQuery query, Locale locale, Model model,
			HttpServletResponse response) {
		List<Party> asked = this.parties.ofCodes(query.codes(), locale);
		Compared compared = Comparisons.of(asked, query.reportYear());
		model.addAttribute("compared", compared);
		model.addAttribute("figures", compared.figures());
		model.addAttribute("charts", compared.charts());
		model.addAttribute("chosen", chosen(asked, compared));
		model.addAttribute("years", Comparisons.years(asked));
		model.addAttribute("candidates", candidates(query, compared, locale));
		model.addAttribute("q", query.name());
		model.addAttribute("most", CompareQuery.MOST);
		model.addAttribute("file", CompareQuery.file(".csv", compared.codes(), compared.year()));
		model.addAttribute("excel", CompareQuery.file(".xlsx", compared.codes(), compared.year()));
		model.addAttribute("forPrograms", CompareQuery.address(CompareApi.PATH, compared.codes(), compared.year()));
		model.addAttribute(PageHead.ATTRIBUTE, head(compared, locale));
		response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED);
		return "portal/compare";
	}

	/**
	 * What is compared as CSV.
	 * @param table which table: that of a chart, or all figures
	 */
	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/compare.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute("query") CompareQuery query,
			@RequestParam(defaultValue = "all") String table, Locale locale) {
		Compared compared = this.comparisons.find(query, locale);
		String name = this.messages.getMessage("portal.compare.file", null, locale) + '-' + table;
		if ("all".equals(table)) {
			return SheetDownload.csv(name, this.sheets.figures(compared, locale));
		}
		return compared.charts()
			.stream()
			.filter((chart) -> chart.kind().code().equals(table))
			.findFirst()
			.map((Chart chart) -> SheetDownload.csv(name, this.sheets.chart(chart, compared, locale)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** All figures and the numbers of all charts as Excel. */
	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/compare.xlsx")
	ResponseEntity<byte[]> excel(@ModelAttribute("query") CompareQuery query, Locale locale) {
		return SheetDownload.excel(this.messages.getMessage("portal.compare.file", null, locale),
				this.sheets.all(this.comparisons.find(query, locale), locale));
	}

	private static List<Choice> chosen(List<Party> asked, Compared compared) {
		return asked.stream().map((party) -> {
			List<String> others = compared.codes().stream().filter((other) -> !other.equals(party.code())).toList();
			return new Choice(party.name(), CompareQuery.address(others, year(others, compared)));
		}).toList();
	}

	private static @Nullable ReportYear year(List<String> codes, Compared compared) {
		return (codes.size() > 1) ? compared.year() : null;
	}

	private List<Choice> candidates(CompareQuery query, Compared compared, Locale locale) {
		if (query.name().isEmpty() || compared.codes().size() >= CompareQuery.MOST) {
			return List.of();
		}
		return this.parties.named(query.name(), locale)
			.stream()
			.filter((party) -> !compared.codes().contains(party.code()))
			.map((party) -> {
				List<String> more = new ArrayList<>(compared.codes());
				more.add(party.code());
				return new Choice(party.name(), CompareQuery.address(more, compared.year()));
			})
			.toList();
	}

	private PageHead head(Compared compared, Locale locale) {
		String path = CompareQuery.address(compared.codes(), compared.year());
		String title = this.messages.getMessage("portal.compare.title", null, locale);
		String description = this.messages.getMessage("portal.compare.intro", new Object[] { CompareQuery.MOST },
				locale);
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("@context", "https://schema.org");
		about.put("@type", "WebPage");
		about.put("url", this.site.chinese(path));
		about.put("name", title);
		about.put("description", description);
		return PageHead.of(this.site, path, locale, title, description, about);
	}

	/**
	 * An agency or area that can be taken in or left out.
	 *
	 * @param name its name
	 * @param address the address of the comparison then, without a language
	 */
	record Choice(String name, String address) {
	}

}
