package org.nianbao.data;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.search.ListedReport;
import org.nianbao.search.ReportSearch;
import org.nianbao.search.SearchAddress;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetDownload;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of reports with all their figures, of agencies and of areas as files. */
@Controller
class ExportController {

	/** So many fit into a file; who wants more narrows down, or asks page by page. */
	static final int MOST = 1_000;

	/** The same for agencies and areas, which have a short row each. */
	private static final int MOST_LINES = 50_000;

	private final PublishedCatalogue catalogue;

	private final ReportTable table;

	private final DirectoryItems directory;

	private final Dictionary dictionary;

	private final ReportSearch search;

	private final StrictQueries queries;

	ExportController(PublishedCatalogue catalogue, ReportTable table, DirectoryItems directory, Dictionary dictionary,
			ReportSearch search, StrictQueries queries) {
		this.catalogue = catalogue;
		this.table = table;
		this.directory = directory;
		this.dictionary = dictionary;
		this.search = search;
		this.queries = queries;
	}

	@GetMapping("/data/reports.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute SearchAddress asked, HttpServletRequest request) {
		return SheetDownload.csv("reports", this.table.of(reports(asked, request)));
	}

	@GetMapping("/data/reports.xlsx")
	ResponseEntity<byte[]> excel(@ModelAttribute SearchAddress asked, HttpServletRequest request) {
		return excel("reports", this.table.of(reports(asked, request)));
	}

	@GetMapping("/data/agencies.csv")
	ResponseEntity<byte[]> agenciesAsCsv(@RequestParam @Nullable String area, @RequestParam @Nullable String name,
			HttpServletRequest request) {
		return SheetDownload.csv("agencies", agencies(area, name, request));
	}

	@GetMapping("/data/agencies.xlsx")
	ResponseEntity<byte[]> agenciesAsExcel(@RequestParam @Nullable String area, @RequestParam @Nullable String name,
			HttpServletRequest request) {
		return excel("agencies", agencies(area, name, request));
	}

	@GetMapping("/data/areas.csv")
	ResponseEntity<byte[]> areasAsCsv(@RequestParam @Nullable String area, HttpServletRequest request) {
		return SheetDownload.csv("areas", areas(area, request));
	}

	@GetMapping("/data/areas.xlsx")
	ResponseEntity<byte[]> areasAsExcel(@RequestParam @Nullable String area, HttpServletRequest request) {
		return excel("areas", areas(area, request));
	}

	@GetMapping("/data/dictionary.csv")
	ResponseEntity<byte[]> dictionary() {
		return SheetDownload.csv("dictionary", this.dictionary.all());
	}

	private ResponseEntity<byte[]> excel(String name, Sheet sheet) {
		return SheetDownload.excel(name, List.of(sheet, this.dictionary.of(List.of(name))));
	}

	private Sheet agencies(@Nullable String area, @Nullable String name, HttpServletRequest request) {
		StrictQueries.requireKnown(request, List.of("area", "name"));
		return DirectoryItems.table("agencies", DirectoryItems.AGENCY_FIELDS,
				allOf(this.directory.agencies(area, name, "", MOST_LINES + 1), MOST_LINES));
	}

	private Sheet areas(@Nullable String area, HttpServletRequest request) {
		StrictQueries.requireKnown(request, List.of("area"));
		return DirectoryItems.table("areas", DirectoryItems.AREA_FIELDS,
				allOf(this.directory.areas(area, "", MOST_LINES + 1), MOST_LINES));
	}

	private List<CatalogueEntry> reports(SearchAddress asked, HttpServletRequest request) {
		List<ListedReport> found = allOf(this.search.list(this.queries.search(asked, request), null, MOST + 1), MOST);
		return this.catalogue.of(found.stream().map(ListedReport::publication).toList());
	}

	private static <T> List<T> allOf(List<T> found, int most) {
		if (found.size() > most) {
			throw new BadQueryException("tooMany", Integer.toString(most));
		}
		return found;
	}

}
