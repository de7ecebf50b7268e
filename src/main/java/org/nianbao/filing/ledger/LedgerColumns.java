package org.nianbao.filing.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.nianbao.spreadsheet.SheetRow;

/**
 * Which column of a list says what.
 *
 * @param places the places of the columns, from 0; a column that is not known is missing
 */
record LedgerColumns(Map<LedgerColumn, Integer> places) {

	LedgerColumns {
		places = Map.copyOf(places);
	}

	/** The columns as their titles name them. */
	static LedgerColumns named(SheetRow titles) {
		Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
		List<Integer> taken = new ArrayList<>();
		for (LedgerColumn column : LedgerColumn.values()) {
			int at = column.find(titles.cells(), taken);
			if (at >= 0) {
				places.put(column, at);
				taken.add(at);
			}
		}
		return new LedgerColumns(places);
	}

	/** Whether every column is known, each once. */
	boolean areComplete() {
		return this.places.size() == LedgerColumn.values().length
				&& this.places.values().stream().distinct().count() == this.places.size();
	}

	/** The place of a column; -1 if it is not known. */
	public int place(LedgerColumn column) {
		return this.places.getOrDefault(column, -1);
	}

	/** What a row says in a column; empty if nothing. */
	String text(SheetRow row, LedgerColumn column) {
		int place = place(column);
		return (place >= 0) ? row.cell(place).strip() : "";
	}

}
