package org.nianbao.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the supervising office adds to what is known of a report. Begin with {@link #NONE}
 * and add what is known.
 *
 * @param words the office's own list of words (错敏词); empty if it keeps none
 * @param dates when the report was received and published; null if nobody asks
 * @param rollUp what a government's agencies have published; null if nobody asks, or the
 * report is no government's
 */
public record Office(List<Word> words, @Nullable Dates dates, @Nullable RollUp rollUp) {

	/** The office adds nothing. */
	public static final Office NONE = new Office(List.of(), null, null);

	public Office {
		words = List.copyOf(words);
	}

	/** The same with the office's list of words. */
	public Office withWords(List<Word> list) {
		return new Office(list, this.dates, this.rollUp);
	}

	/** The same with the days on which things happened. */
	public Office withDates(Dates known) {
		return new Office(this.words, known, this.rollUp);
	}

	/** The same with what its agencies have published; null if it is no government. */
	public Office withRollUp(@Nullable RollUp sums) {
		return new Office(this.words, this.dates, sums);
	}

	/**
	 * A word that reports of the office's agencies should not have.
	 *
	 * @param word the word, without spaces
	 * @param instead what should stand there; empty if nothing
	 */
	public record Word(String word, String instead) {
	}

	/**
	 * Days in China.
	 *
	 * @param due the last day of submission, which the office sets; null if nobody asks
	 * @param received the day on which the report was first received, on the database's
	 * clock; null if it was not, or nobody asks
	 * @param published the day on which it was first published; null if it was not
	 */
	public record Dates(@Nullable LocalDate due, @Nullable LocalDate received, @Nullable LocalDate published) {
	}

	/**
	 * The published figures of a government's agencies, each for itself, added up.
	 *
	 * @param sums the sums by the code of the cell, totals included; a cell in which none
	 * has anything is missing
	 * @param counted how many agencies are in them
	 * @param missing the names of those that have published nothing for the year
	 */
	public record RollUp(Map<String, BigDecimal> sums, int counted, List<String> missing) {

		public RollUp {
			sums = Map.copyOf(sums);
			missing = List.copyOf(missing);
		}

	}

}
