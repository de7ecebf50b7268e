package org.nianbao.content;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What stands in a cell: a number, or one of the four reasons why there is none. */
public sealed interface CellValue {

	/** The place is there and blank. */
	CellValue NOT_FILLED = new NotFilled();

	/** The source document does not have the row or column. */
	CellValue ABSENT = new Absent();

	/** The state in which the cell is. */
	CellState state();

	/**
	 * What the cell counts in a sum: its number, or 0 where none was stated or the source
	 * has no such cell; empty where it is not known, which is never read as 0.
	 */
	Optional<BigDecimal> counted();

	/**
	 * The text that a person would see in the cell: the number in plain digits, or what
	 * was written; null for a cell that is absent or not filled in.
	 */
	@Nullable String text();

	/** The note printed beside a number, without brackets; null if there is none. */
	default @Nullable String note() {
		return null;
	}

	/** A number without a note. */
	static CellValue of(long number) {
		return new Figure(BigDecimal.valueOf(number), null);
	}

	/**
	 * The value with that state, as it was stored or received.
	 * @param state the state
	 * @param text the number or what was written; ignored where there is none
	 * @param note the note beside a number; ignored for other states
	 * @throws IllegalArgumentException if the state needs a text that isn't there, or a
	 * number isn't one
	 */
	static CellValue of(CellState state, @Nullable String text, @Nullable String note) {
		return switch (state) {
			case NUMBER -> new Figure(number(required(text)), note);
			case UNREADABLE -> new Unreadable(required(text));
			case STATED_NONE -> new StatedNone(required(text));
			case ABSENT -> ABSENT;
			case NOT_FILLED -> NOT_FILLED;
		};
	}

	private static String required(@Nullable String text) {
		if (text == null) {
			throw new IllegalArgumentException("this state needs a text");
		}
		return text;
	}

	private static BigDecimal number(String text) {
		// An exponent would be understood too, and 1E999999999 written out fills the
		// memory.
		if (!Figure.PLAIN.matcher(text).matches()) {
			throw new IllegalArgumentException("not a number in plain digits");
		}
		return new BigDecimal(text);
	}

	private static String visible(String written) {
		String line = PlainText.line(written);
		if (line.isEmpty()) {
			throw new IllegalArgumentException("this state needs a text");
		}
		return line;
	}

	/**
	 * A number of at most 60 digits.
	 *
	 * @param number the number with the decimals that were written (10.50 stays 10.50)
	 * @param note what was printed beside it, such as 其中修订16件; null if nothing
	 */
	record Figure(BigDecimal number, @Nullable String note) implements CellValue {

		private static final int MAX_DIGITS = 60;

		private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

		public Figure {
			if (number.scale() < -MAX_DIGITS || number.scale() > MAX_DIGITS || number.precision() > MAX_DIGITS) {
				throw new IllegalArgumentException("no number of a report has so many digits");
			}
			if (number.scale() < 0) {
				number = number.setScale(0);
			}
			note = (note != null) ? PlainText.line(note) : null;
			if (note != null && note.isEmpty()) {
				note = null;
			}
		}

		@Override
		public CellState state() {
			return CellState.NUMBER;
		}

		@Override
		public Optional<BigDecimal> counted() {
			return Optional.of(this.number);
		}

		@Override
		public String text() {
			return this.number.toPlainString();
		}

	}

	/**
	 * Something that is not a number.
	 *
	 * @param written what was written, as it was, on one line; never blank
	 */
	record Unreadable(String written) implements CellValue {

		public Unreadable {
			written = visible(written);
		}

		@Override
		public CellState state() {
			return CellState.UNREADABLE;
		}

		@Override
		public Optional<BigDecimal> counted() {
			return Optional.empty();
		}

		@Override
		public String text() {
			return this.written;
		}

	}

	/**
	 * A statement that there is none.
	 *
	 * @param written what was written, as it was, on one line; never blank
	 */
	record StatedNone(String written) implements CellValue {

		public StatedNone {
			written = visible(written);
		}

		@Override
		public CellState state() {
			return CellState.STATED_NONE;
		}

		@Override
		public Optional<BigDecimal> counted() {
			return Optional.of(BigDecimal.ZERO);
		}

		@Override
		public String text() {
			return this.written;
		}

	}

	/** The source does not have this cell. */
	record Absent() implements CellValue {

		@Override
		public CellState state() {
			return CellState.ABSENT;
		}

		@Override
		public Optional<BigDecimal> counted() {
			return Optional.of(BigDecimal.ZERO);
		}

		@Override
		public @Nullable String text() {
			return null;
		}

	}

	/** The place is there and blank. */
	record NotFilled() implements CellValue {

		@Override
		public CellState state() {
			return CellState.NOT_FILLED;
		}

		@Override
		public Optional<BigDecimal> counted() {
			return Optional.empty();
		}

		@Override
		public @Nullable String text() {
			return null;
		}

	}

}
