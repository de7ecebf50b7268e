package org.nianbao.document.writing.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation.SumPlace;

/**
 * What the cells of a workbook hold: numbers as numbers, and totals as formulas that say
 * of these numbers what the report's totals say. Where a formula would say something
 * else, since a part is a text that counts, the total is a number.
 */
final class Formulas {

	/** Excel counts with so many digits. */
	private static final int MOST_DIGITS = 15;

	private final Totals totals;

	private final Map<String, SumPlace> sums = new HashMap<>();

	private final Map<String, Place> places;

	/**
	 * Formulas.
	 * @param places where each cell stands in its sheet, by its code
	 */
	Formulas(Edition edition, Totals totals, Map<String, Place> places) {
		this.totals = totals;
		this.places = places;
		edition.totals().forEach((sum) -> this.sums.put(sum.total().code(), sum));
	}

	/**
	 * Where a cell stands.
	 *
	 * @param sheet the sheet's number, from 0
	 * @param row the row, from 1
	 * @param column the column, from 0
	 * @param last the last column that it covers
	 */
	record Place(int sheet, int row, int column, int last) {

		String reference() {
			return columnName(this.column) + this.row;
		}

	}

	/** The number that a cell holds; null if it holds a text, or nothing. */
	@Nullable BigDecimal number(Cell cell) {
		CellValue value = this.totals.value(cell);
		return (value instanceof Figure figure && figure.note() == null && figure.number().precision() <= MOST_DIGITS
				&& figure.number().toPlainString().length() <= MOST_DIGITS + 3) ? figure.number() : null;
	}

	/** The formula of a total; null where a number says more. */
	@Nullable String formula(Cell cell) {
		SumPlace sum = this.sums.get(cell.code());
		Place own = this.places.get(cell.code());
		if (sum == null || own == null) {
			return null;
		}
		List<Place> parts = new ArrayList<>();
		boolean counts = true;
		for (Cell part : sum.parts()) {
			Place place = this.places.get(part.code());
			if (place == null || place.sheet() != own.sheet()) {
				return null;
			}
			parts.add(place);
			BigDecimal number = number(part);
			counts &= number != null && isWhole(number);
		}
		if (counts != (number(cell) != null) || !counts && this.totals.counted(cell).isPresent()) {
			return null;
		}
		String ranges = ranges(parts);
		return "IF(COUNT(" + ranges + ")=" + parts.size() + ",SUM(" + ranges + "),\"\")";
	}

	private static boolean isWhole(BigDecimal number) {
		return number.stripTrailingZeros().scale() <= 0;
	}

	/** Cells beside or below each other make one range. */
	private static String ranges(List<Place> parts) {
		List<String> ranges = new ArrayList<>();
		int first = 0;
		for (int i = 1; i <= parts.size(); i++) {
			if (i == parts.size() || !follows(parts, first, i)) {
				String from = parts.get(first).reference();
				ranges.add((i - 1 > first) ? from + ':' + parts.get(i - 1).reference() : from);
				first = i;
			}
		}
		return String.join(",", ranges);
	}

	private static boolean follows(List<Place> parts, int first, int at) {
		Place start = parts.get(first);
		Place before = parts.get(at - 1);
		Place here = parts.get(at);
		boolean below = here.column() == start.column() && before.column() == start.column()
				&& here.row() == before.row() + 1;
		boolean beside = here.row() == start.row() && before.row() == start.row() && here.column() == before.last() + 1;
		return below || beside;
	}

	/** A column's letters. */
	static String columnName(int column) {
		StringBuilder name = new StringBuilder();
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			name.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return name.toString();
	}

}
