package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.demonstration.InventedAgency.Copied;
import org.nianbao.demonstration.InventedAgency.Correction;
import org.nianbao.demonstration.InventedAgency.Writing;
import org.nianbao.demonstration.InventedAgency.YearNotes;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.shared.ReportYear;

/**
 * The reports of the invented agencies: the same at every start, consistent from year to
 * year, with texts that agree with their tables.
 */
final class DemonstrationReports {

	private final Editions editions;

	private final DemonstrationFiles files;

	private final CommonTexts common;

	private final Map<String, InventedAgency> agencies = new TreeMap<>();

	private final Map<String, WritingStyle> styles = new HashMap<>();

	private final Map<String, Map<ReportYear, YearFigures>> figures = new HashMap<>();

	DemonstrationReports(Editions editions, DemonstrationFiles files) {
		this.editions = editions;
		this.files = files;
		this.common = files.commonTexts();
		for (InventedAgency agency : files.agencies()) {
			this.agencies.put(agency.code(), agency);
			this.figures.put(agency.code(), FigureHistory.of(agency, editions));
			if (agency.writing() != null) {
				this.styles.computeIfAbsent(agency.writing().style(), files::style);
			}
		}
	}

	/** What agencies say where a rule asks about something that is right. */
	String usualReason() {
		return this.common.reason();
	}

	/** The picture in the file of that name. */
	byte[] picture(String file) {
		return this.files.picture(file);
	}

	/** All agencies, ordered by code. */
	List<InventedAgency> agencies() {
		return List.copyOf(this.agencies.values());
	}

	/** The years of which the agency has a report, the oldest first. */
	List<ReportYear> years(String agencyCode) {
		InventedAgency agency = agency(agencyCode);
		return (agency.writing() == null) ? List.of()
				: IntStream.rangeClosed(agency.firstYear(), InventedAgency.LAST_YEAR)
					.mapToObj(ReportYear::new)
					.toList();
	}

	/**
	 * The report of an agency and year.
	 * @throws IllegalArgumentException if the agency has none of that year
	 */
	ReportContent report(String agencyCode, ReportYear year) {
		InventedAgency agency = agency(agencyCode);
		Writing writing = agency.writing();
		if (writing == null || !years(agencyCode).contains(year)) {
			throw new IllegalArgumentException(agencyCode + " has no report of " + year);
		}
		Edition edition = this.editions.ofYear(year).orElseThrow();
		YearFigures drawn = figures(agency, year);
		Signature signature = writing.signature() ? new Signature(agency.zh(), signed(agency, year)) : Signature.NONE;
		ReportContent tables = new ReportContent(edition.code(), year, agency.scope(),
				edition.reportTitle(agency.zh(), year, Locale.CHINESE), "", "", "", Map.of(),
				cells(edition, drawn, agency.notes(year)), Map.of(), signature);
		WritingStyle style = Objects.requireNonNull(this.styles.get(writing.style()));
		ReportContent report = new ReportWriter(this.common, style, agency, writing, edition, tables, drawn.mentions())
			.write(tables, edition);
		Copied copied = agency.notes(year).copied();
		return (copied == null) ? report : report.withNarrative(copied.section(),
				report(copied.agency(), new ReportYear(copied.year())).narrative(copied.section()));
	}

	/**
	 * The report as it was first published, where it was corrected later.
	 * @throws IllegalArgumentException if it was not
	 */
	ReportContent reportBeforeCorrection(String agencyCode, ReportYear year) {
		ReportContent correct = report(agencyCode, year);
		Correction correction = agency(agencyCode).notes(year).correction();
		if (correction == null) {
			throw new IllegalArgumentException("the report was not corrected");
		}
		BigDecimal right = correct.cell(correction.cell()).counted().orElseThrow();
		return correct.withCell(correction.cell(),
				new CellValue.Figure(right.subtract(BigDecimal.TEN).max(BigDecimal.ONE), null));
	}

	private InventedAgency agency(String code) {
		InventedAgency agency = this.agencies.get(code);
		if (agency == null) {
			throw new IllegalArgumentException("no agency " + code);
		}
		return agency;
	}

	private YearFigures figures(InventedAgency agency, ReportYear year) {
		YearFigures own = ofYear(agency.code(), year);
		for (String included : agency.includes()) {
			own = own.including(ofYear(included, year));
		}
		return own;
	}

	private YearFigures ofYear(String agencyCode, ReportYear year) {
		return Objects.requireNonNull(Objects.requireNonNull(this.figures.get(agencyCode), agencyCode).get(year));
	}

	private static Map<String, CellValue> cells(Edition edition, YearFigures drawn, YearNotes notes) {
		Map<String, CellValue> cells = new HashMap<>();
		for (Cell cell : edition.enteredCells()) {
			BigDecimal number = drawn.cells().getOrDefault(cell.code(), BigDecimal.ZERO);
			cells.put(cell.code(), notes.statedNone().contains(cell.code()) ? new CellValue.StatedNone("/")
					: new CellValue.Figure(number, notes.cellNotes().get(cell.code())));
		}
		return cells;
	}

	/** Governments report by the end of March, all others by the end of January. */
	private static LocalDate signed(InventedAgency agency, ReportYear year) {
		int month = agency.isGovernment() ? 3 : 1;
		return LocalDate.of(year.value() + 1, month, Luck.of(agency.code(), year.value(), "signed").between(8, 27));
	}

}
