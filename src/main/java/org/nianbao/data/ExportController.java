package org.nianbao.data;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.search.ListedReport;
import org.nianbao.search.ReportSearch;
import org.nianbao.search.SearchAddress;
import org.nianbao.spreadsheet.SheetDownload;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lists of reports with all their figures as files, and what their columns mean. */
@Controller
class ExportController {

	/** So many fit into a file; who wants more narrows down, or asks page by page. */
	static final int MOST = 1_000;

	private final PublishedCatalogue catalogue;

	private final ReportTable table;

	private final ReportSearch search;

	private final StrictQueries queries;

	ExportController(PublishedCatalogue catalogue, ReportTable table, ReportSearch search, StrictQueries queries) {
		this.catalogue = catalogue;
		this.table = table;
		this.search = search;
		this.queries = queries;
	}

	@GetMapping("/data/reports.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute SearchAddress asked, HttpServletRequest request) {
		return SheetDownload.csv("reports", this.table.of(reports(asked, request)));
	}

	@GetMapping("/data/reports.xlsx")
	ResponseEntity<byte[]> excel(@ModelAttribute SearchAddress asked, HttpServletRequest request) {
		return SheetDownload.excel("reports", List.of(this.table.of(reports(asked, request)), this.table.dictionary()));
	}

	@GetMapping("/data/dictionary.csv")
	ResponseEntity<byte[]> dictionary() {
		return SheetDownload.csv("dictionary", this.table.dictionary());
	}

	private List<CatalogueEntry> reports(SearchAddress asked, HttpServletRequest request) {
		List<ListedReport> found = this.search.list(this.queries.search(asked, request), null, MOST + 1);
		if (found.size() > MOST) {
			throw new BadQueryException("tooMany", Integer.toString(MOST));
		}
		return this.catalogue.of(found.stream().map(ListedReport::publication).toList());
	}

}
