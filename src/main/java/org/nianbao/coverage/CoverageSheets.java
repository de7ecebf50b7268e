package org.nianbao.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.nianbao.agency.AgencyKind;
import org.nianbao.shared.OfficialTime;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The board as Excel sheets: the agencies that are on it, and the counts. */
@Component
class CoverageSheets {

	private final MessageSource messages;

	CoverageSheets(MessageSource messages) {
		this.messages = messages;
	}

	List<Sheet> of(Board board, Locale locale) {
		return List.of(agencies(board, locale), counts(board, locale));
	}

	/** The name of the file, without ending. */
	String fileName(Board board, Locale locale) {
		return word("coverage.excel.file", locale, board.office().name(locale), board.year().toString());
	}

	private Sheet agencies(Board board, Locale locale) {
		List<Sheet.Column> columns = List.of(column("coverage.excel.code", 14, locale),
				column("coverage.agency", 40, locale), column("coverage.area", 20, locale),
				column("coverage.kind", 20, locale), column("coverage.state", 20, locale),
				column("coverage.lastDay", 14, locale), column("coverage.timeliness", 18, locale),
				column("coverage.received", 20, locale), column("coverage.copy", 10, locale));
		List<List<SheetCell>> rows = board.chosen().stream().map((standing) -> row(standing, locale)).toList();
		return new Sheet(word("coverage.excel.agencies", locale), columns, rows);
	}

	private List<SheetCell> row(Standing standing, Locale locale) {
		SheetCell received = (standing.newest() != null && standing.newest().firstReceivedAt() != null)
				? SheetCell.of(OfficialTime.of(standing.newest().firstReceivedAt())) : SheetCell.EMPTY;
		String timeliness = (standing.timeliness() != null)
				? word(standing.timeliness().messageKey(), locale, standing.timeliness().days()) : "";
		return List.of(SheetCell.of(standing.agency().code()), SheetCell.of(standing.agency().name(locale)),
				SheetCell.of((standing.region() != null) ? standing.region().name().in(locale) : null),
				SheetCell.of(kind(standing.agency().kind(), locale)),
				SheetCell.of(word(standing.state().messageKey(), locale)),
				SheetCell.of(standing.decided().submissionDate()), SheetCell.of(timeliness), received,
				SheetCell.of(standing.copy() ? word("coverage.copy", locale) : ""));
	}

	private Sheet counts(Board board, Locale locale) {
		List<Sheet.Column> columns = new ArrayList<>();
		columns.add(column(board.filter().byKind() ? "coverage.kind" : "coverage.area", 24, locale));
		columns.add(column("coverage.total", 10, locale));
		for (CoverageState state : CoverageState.values()) {
			columns.add(column(state.messageKey(), 12, locale));
		}
		columns.add(column("coverage.late", 10, locale));
		List<List<SheetCell>> rows = new ArrayList<>();
		board.groups().forEach((group) -> rows.add(row(name(group, board, locale), group)));
		rows.add(row(word("coverage.sum", locale), board.sum()));
		return new Sheet(word("coverage.excel.counts", locale), columns, rows);
	}

	private static List<SheetCell> row(String name, CoverageCounts counts) {
		List<SheetCell> row = new ArrayList<>();
		row.add(SheetCell.of(name));
		row.add(SheetCell.of(counts.total()));
		Arrays.stream(CoverageState.values()).forEach((state) -> row.add(SheetCell.of(counts.count(state))));
		row.add(SheetCell.of(counts.late()));
		return row;
	}

	private String name(CoverageCounts group, Board board, Locale locale) {
		return board.filter().byKind() ? kind(AgencyKind.valueOf(group.code()), locale) : group.name();
	}

	private String kind(AgencyKind kind, Locale locale) {
		return word("coverage.kind." + kind.name(), locale);
	}

	private Sheet.Column column(String key, int width, Locale locale) {
		return new Sheet.Column(word(key, locale), width);
	}

	private String word(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
