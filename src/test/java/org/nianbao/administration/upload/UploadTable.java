package org.nianbao.administration.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetCell;
import org.nianbao.spreadsheet.SheetWriter;

/** A table as somebody fills it in, row by row, with the columns' titles. */
final class UploadTable {

	private final List<String> titles;

	private final List<List<SheetCell>> rows = new ArrayList<>();

	UploadTable(String... titles) {
		this.titles = Arrays.asList(titles);
	}

	/** Adds a row, one value for each title. */
	UploadTable row(String... values) {
		this.rows.add(Arrays.stream(values).map(SheetCell::of).toList());
		return this;
	}

	byte[] excel() {
		return SheetWriter.excel(List.of(sheet()));
	}

	byte[] csv() {
		return SheetWriter.csv(sheet());
	}

	private Sheet sheet() {
		return new Sheet("表", this.titles.stream().map((title) -> new Sheet.Column(title, 12)).toList(), this.rows);
	}

	/** The reasons of refused rows by their number, as keys. */
	static Map<Integer, List<String>> reasons(List<PlannedRow> rows) {
		Map<Integer, List<String>> reasons = new LinkedHashMap<>();
		rows.forEach((row) -> reasons.put(row.number(),
				row.reasons().stream().map((note) -> note.key().replace("administration.upload.", "")).toList()));
		return reasons;
	}

}
