package org.nianbao.data;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.CatalogueFilter;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.spreadsheet.SheetDownload;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lists of reports with all their figures as files, and what their columns mean. */
@Controller
class ExportController {

	/** So many fit into a file; who wants more narrows down, or asks page by page. */
	static final int MOST = 1_000;

	private final PublishedCatalogue catalogue;

	private final ReportTable table;

	private final MessageSource messages;

	ExportController(PublishedCatalogue catalogue, ReportTable table, MessageSource messages) {
		this.catalogue = catalogue;
		this.table = table;
		this.messages = messages;
	}

	@GetMapping("/data/reports.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute ReportQuery query) {
		return SheetDownload.csv("reports", this.table.of(reports(query)));
	}

	@GetMapping("/data/reports.xlsx")
	ResponseEntity<byte[]> excel(@ModelAttribute ReportQuery query) {
		return SheetDownload.excel("reports", List.of(this.table.of(reports(query)), this.table.dictionary()));
	}

	@GetMapping("/data/dictionary.csv")
	ResponseEntity<byte[]> dictionary() {
		return SheetDownload.csv("dictionary", this.table.dictionary());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(BadQueryException ex, HttpServletRequest request) {
		Locale locale = request.getLocale();
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				this.messages.getMessage(ex, locale));
		problem.setTitle(this.messages.getMessage("data.bad.title", null, locale));
		return ResponseEntity.badRequest().body(problem);
	}

	private List<CatalogueEntry> reports(ReportQuery query) {
		CatalogueFilter filter = query.filter();
		List<CatalogueEntry> found = this.catalogue.list(filter, null, MOST + 1);
		if (found.size() > MOST) {
			throw new BadQueryException("tooMany", Integer.toString(MOST));
		}
		return found;
	}

}
