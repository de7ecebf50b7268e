package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;

/**
 * What the texts of one report may speak of: the numbers in its tables, by cell code or,
 * for all rows that begin alike, by that beginning; and other words and numbers by name.
 */
final class Facts {

	private final Edition edition;

	private final Totals totals;

	private final Map<String, String> words = new HashMap<>();

	private final Map<String, BigDecimal> numbers = new HashMap<>();

	Facts(Edition edition, ReportContent content) {
		this.edition = edition;
		this.totals = Totals.of(edition, content);
	}

	void word(String name, String text) {
		this.words.put(name, text);
	}

	void number(String name, BigDecimal number) {
		this.numbers.put(name, number);
	}

	/**
	 * What a text shows for the name.
	 * @throws IllegalArgumentException if nothing is known under it
	 */
	String text(String name) {
		String word = this.words.get(name);
		return (word != null) ? word : number(name).toPlainString();
	}

	/** Whether the name stands for the number 0. */
	boolean isZero(String name) {
		return !this.words.containsKey(name) && number(name).signum() == 0;
	}

	/**
	 * The number of that name.
	 * @throws IllegalArgumentException if there is none
	 */
	BigDecimal number(String name) {
		BigDecimal number = this.numbers.get(name);
		if (number != null) {
			return number;
		}
		List<Cell> cells = this.edition.cell(name).map(List::of).orElseGet(() -> totalsOfRows(name));
		if (cells.isEmpty()) {
			throw new IllegalArgumentException("nothing is known of " + name);
		}
		return this.totals.sum(cells).orElseThrow();
	}

	private List<Cell> totalsOfRows(String beginning) {
		return this.edition.cells()
			.values()
			.stream()
			.filter((cell) -> cell.code().startsWith(beginning + '.') && "total".equals(cell.column().code()))
			.toList();
	}

}
