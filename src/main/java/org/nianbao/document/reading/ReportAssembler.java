package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Missing;
import org.nianbao.content.ReportContent;
import org.nianbao.document.reading.Outline.Part;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Token;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/** Puts together what was found in a document. */
final class ReportAssembler {

	private final Attempt attempt;

	private final List<EditionWords> others;

	private final Edition edition;

	private final Map<String, CellValue> cells = new HashMap<>();

	private final Map<String, CellValue> statedTotals = new HashMap<>();

	private final Map<String, Integer> cellLines = new HashMap<>();

	private final Set<String> inferred = new HashSet<>();

	private final List<FoundRow> rows = new ArrayList<>();

	private final Map<String, String> narratives = new HashMap<>();

	private final Map<String, String> notes = new HashMap<>();

	private final List<String> missingTables = new ArrayList<>();

	private final List<String> missingRows = new ArrayList<>();

	private final List<String> missingColumns = new ArrayList<>();

	private String sourceEdition;

	/**
	 * Begins a reading.
	 * @param attempt the document as a report of its year's edition
	 * @param others the other editions, whose tables the document may show instead
	 */
	ReportAssembler(Attempt attempt, List<EditionWords> others) {
		this.attempt = attempt;
		this.others = others;
		this.edition = attempt.edition();
		this.sourceEdition = this.edition.code();
	}

	Reading assemble(@Nullable ReportYear given, ReportScope scope) {
		for (Part part : this.attempt.parts()) {
			if (part.section().isNarrative()) {
				narrative(part);
			}
			else {
				tables(part);
			}
		}
		Map<String, String> titles = new HashMap<>();
		this.attempt.parts().forEach((part) -> {
			if (part.title() != null) {
				titles.put(part.section().code(), part.title());
			}
		});
		List<String> missingSections = this.edition.sections()
			.stream()
			.filter((section) -> this.attempt.parts().stream().noneMatch((part) -> part.section() == section))
			.peek(this::markAbsent)
			.map(Section::code)
			.toList();
		ReportYear found = this.attempt.year();
		FrontMatter front = this.attempt.front();
		ReportContent content = new ReportContent(this.edition.code(), year(given, found), scope, front.title(),
				front.documentNumber(), front.indexNumber(), front.preface(), this.narratives, this.cells, this.notes,
				this.attempt.ending().signature());
		String agency = this.attempt.agency();
		return new Reading(content, agency.isEmpty() ? content.signature().agency() : agency, found, this.sourceEdition,
				this.statedTotals, this.inferred, this.rows,
				new Missing(missingSections, this.missingTables, this.missingRows, this.missingColumns), titles,
				this.attempt.parts().stream().map((part) -> part.section().code()).toList(), this.cellLines,
				this.attempt.unclear().toList());
	}

	/** A report without a year that is signed was signed in January of the next one. */
	private ReportYear year(@Nullable ReportYear given, @Nullable ReportYear found) {
		if (given != null) {
			return given;
		}
		if (found != null) {
			return found;
		}
		if (this.attempt.ending().signature().date() != null) {
			int before = this.attempt.ending().signature().date().getYear() - 1;
			if (ReportYear.isPossible(before) && this.edition.appliesTo(new ReportYear(before))) {
				return new ReportYear(before);
			}
		}
		return this.edition.firstYear();
	}

	private void narrative(Part part) {
		StringBuilder text = new StringBuilder(part.text());
		for (Block block : this.attempt.content(part)) {
			Token sole = block.sole();
			if (sole != null && PageNoise.isPageNumber(sole.text())) {
				this.attempt.unclear().add(block);
			}
			else {
				text.append('\n').append(block.text());
			}
		}
		this.narratives.put(part.section().code(), text.toString());
	}

	private void tables(Part part) {
		SectionTables own = this.attempt.tables(part);
		SectionTables best = own;
		Edition source = this.edition;
		for (EditionWords other : own.isAsPrinted() ? List.<EditionWords>of() : this.others) {
			Section section = other.edition().section(part.section().code()).orElse(null);
			if (section != null && !section.isNarrative()) {
				SectionTables tables = SectionTables.of(other.edition(), other.equations(), section,
						this.attempt.content(part));
				if (tables.scan().score() > best.scan().score()) {
					best = tables;
					source = other.edition();
				}
			}
		}
		this.attempt.unclear().addAll(best.scan().unclear());
		this.rows.addAll(best.rows());
		best.scan().notes().forEach(this::note);
		if (source == this.edition) {
			takeOver(best);
		}
		else {
			this.sourceEdition = source.code();
			takeOverByMeaning(best, source);
		}
	}

	private void note(String table, List<String> lines) {
		this.notes.put(table, String.join("\n", lines));
	}

	private void takeOver(SectionTables tables) {
		tables.values().forEach((code, value) -> put(this.edition.cell(code).orElseThrow(), value));
		this.cellLines.putAll(tables.lines());
		this.inferred.addAll(tables.inferred());
		this.missingTables.addAll(tables.missingTables());
		this.missingRows.addAll(tables.missingRows());
		this.missingColumns.addAll(tables.missingColumns());
	}

	/**
	 * Takes over only what means the same in the year's edition; its other cells are not
	 * filled in, since the document does not say them.
	 */
	private void takeOverByMeaning(SectionTables tables, Edition source) {
		tables.values().forEach((code, value) -> {
			Cell cell = here(code, source);
			if (cell != null) {
				put(cell, value);
			}
		});
		tables.lines().forEach((code, line) -> {
			Cell cell = here(code, source);
			if (cell != null) {
				this.cellLines.put(cell.code(), line);
			}
		});
		tables.inferred().forEach((code) -> {
			Cell cell = here(code, source);
			if (cell != null) {
				this.inferred.add(cell.code());
			}
		});
		tables.missingTables()
			.stream()
			.filter((code) -> this.edition.table(code).isPresent())
			.forEach(this.missingTables::add);
		tables.missingRows().stream().filter(this::isRowHere).forEach(this.missingRows::add);
		tables.missingColumns().stream().filter(this::isColumnHere).forEach(this.missingColumns::add);
	}

	private @Nullable Cell here(String code, Edition source) {
		return source.cell(code).flatMap((cell) -> this.edition.cell(cell.meaning())).orElse(null);
	}

	private boolean isRowHere(String code) {
		int dot = code.indexOf('.');
		return this.edition.table(code.substring(0, dot))
			.flatMap((table) -> table.rows().line(code.substring(dot + 1)))
			.isPresent();
	}

	private boolean isColumnHere(String code) {
		int dot = code.indexOf('.');
		return this.edition.table(code.substring(0, dot))
			.flatMap((table) -> table.columns().line(code.substring(dot + 1)))
			.isPresent();
	}

	private void put(Cell cell, CellValue value) {
		if (!cell.computed()) {
			this.cells.put(cell.code(), value);
		}
		else if (!(value instanceof CellValue.Absent)) {
			this.statedTotals.put(cell.code(), value);
		}
	}

	private void markAbsent(Section section) {
		section.tables().forEach((table) -> {
			this.missingTables.add(table.code());
			this.edition.cells(table).forEach((cell) -> put(cell, CellValue.ABSENT));
		});
	}

}
