package org.nianbao.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.stereotype.Component;

/**
 * Published reports as one table: a row for each report, a column for each cell of any
 * edition, totals included. The columns have the names that the API uses.
 */
@Component
class ReportTable {

	private static final int NARROW = 12;

	private final PublishedCatalogue catalogue;

	/** Each cell with the editions that have it, in the order of the newest. */
	private final Map<String, List<Edition>> cells;

	ReportTable(PublishedCatalogue catalogue, Editions editions) {
		this.catalogue = catalogue;
		this.cells = Dictionary.cells(editions);
	}

	/**
	 * The reports with what each cell counts; empty where their edition has no such cell.
	 */
	Sheet of(List<CatalogueEntry> reports) {
		List<Column> columns = new ArrayList<>();
		for (String field : Dictionary.REPORTS) {
			columns.add(new Column(field, NARROW));
		}
		this.cells.keySet().forEach((code) -> columns.add(new Column(code, NARROW)));
		Map<Long, Map<String, BigDecimal>> figures = this.catalogue
			.figures(reports.stream().map(CatalogueEntry::publication).toList(), this.cells.keySet());
		return new Sheet("reports", columns,
				reports.stream()
					.map((report) -> row(report, figures.getOrDefault(report.publication(), Map.of())))
					.toList());
	}

	private List<SheetCell> row(CatalogueEntry report, Map<String, BigDecimal> figures) {
		List<SheetCell> row = new ArrayList<>();
		row.add(SheetCell.of(report.key().agency()));
		row.add(SheetCell.of(report.agencyNameZh()));
		row.add(SheetCell.of(report.agencyNameEn()));
		row.add(SheetCell.of(report.region()));
		row.add(SheetCell.of(report.key().year().value()));
		row.add(SheetCell.of(report.key().scope().code()));
		row.add(SheetCell.of(report.edition()));
		row.add(SheetCell.of(report.revision()));
		row.add(SheetCell.of(report.title()));
		row.add(SheetCell.of(report.publishedAt()));
		row.add(SheetCell.of(Boolean.toString(report.broughtIn())));
		row.add(SheetCell.of(report.hash()));
		row.add(SheetCell.of(report.address()));
		this.cells.forEach((code, editions) -> row
			.add(editions.stream().anyMatch((edition) -> edition.code().equals(report.edition()))
					? SheetCell.of(figures.getOrDefault(code, BigDecimal.ZERO)) : SheetCell.EMPTY));
		return row;
	}

}
