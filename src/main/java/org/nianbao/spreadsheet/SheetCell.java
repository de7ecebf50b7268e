package org.nianbao.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** What is written into a cell of a file. There is no kind for formulas. */
public sealed interface SheetCell {

	/** A cell in which nothing is written. */
	SheetCell EMPTY = new Text("");

	/** A text; null for an empty cell. */
	static SheetCell of(@Nullable String text) {
		return (text != null) ? new Text(text) : EMPTY;
	}

	/** A whole number. */
	static SheetCell of(long number) {
		return new Number(BigDecimal.valueOf(number));
	}

	/** A number; null for an empty cell. */
	static SheetCell of(@Nullable BigDecimal number) {
		return (number != null) ? new Number(number) : EMPTY;
	}

	/** A day; null for an empty cell. */
	static SheetCell of(@Nullable LocalDate day) {
		return (day != null) ? new Day(day) : EMPTY;
	}

	/**
	 * A moment, written with the date and time that it has in its own zone; null for an
	 * empty cell.
	 */
	static SheetCell of(@Nullable OffsetDateTime moment) {
		return (moment != null) ? new Moment(moment) : EMPTY;
	}

	/**
	 * A text, also where it looks like something else.
	 *
	 * @param text the text; Excel holds 32,767 characters of it, the rest is cut off
	 * there
	 */
	record Text(String text) implements SheetCell {
	}

	/**
	 * A number.
	 *
	 * @param number the number
	 */
	record Number(BigDecimal number) implements SheetCell {
	}

	/**
	 * A day.
	 *
	 * @param day the day
	 */
	record Day(LocalDate day) implements SheetCell {
	}

	/**
	 * A moment, to the minute.
	 *
	 * @param moment the moment
	 */
	record Moment(OffsetDateTime moment) implements SheetCell {
	}

}
