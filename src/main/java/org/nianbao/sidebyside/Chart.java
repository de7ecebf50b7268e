package org.nianbao.sidebyside;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;

/**
 * A chart: one bar for each side, and the figures that it shows. Lengths are percentages
 * of the width, so that a page sets it in any width without letters getting smaller.
 *
 * @param kind what it shows
 * @param parts what the bars are made of, in order; empty where they are of one piece
 * @param bars one for each side
 */
public record Chart(Kind kind, List<LocalizedText> parts, List<Bar> bars) {

	/** What is left beside the longest bar for its number, in per cent. */
	private static final BigDecimal LONGEST = BigDecimal.valueOf(78);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** A piece narrower than this has no room for its share. */
	private static final BigDecimal LABELLED = BigDecimal.valueOf(13);

	private static final int DECIMALS = 2;

	public Chart {
		parts = List.copyOf(parts);
		bars = List.copyOf(bars);
	}

	/** A chart whose bars are as long as their numbers are large. */
	static Chart ofNumbers(Kind kind, List<@Nullable BigDecimal> numbers) {
		BigDecimal largest = numbers.stream()
			.filter((number) -> number != null)
			.max(BigDecimal::compareTo)
			.filter((number) -> number.signum() > 0)
			.orElse(BigDecimal.ONE);
		List<Bar> bars = new ArrayList<>();
		for (BigDecimal number : numbers) {
			BigDecimal length = (number == null || number.signum() < 0) ? BigDecimal.ZERO
					: number.multiply(LONGEST).divide(largest, DECIMALS, RoundingMode.HALF_UP);
			bars.add(new Bar(number, List.of(new Piece(number, null, BigDecimal.ZERO, length, false))));
		}
		return new Chart(kind, List.of(), bars);
	}

	/**
	 * A chart whose bars are equally long and divided as their parts are.
	 * @param numbers the numbers of the parts of each side, each in the order of the
	 * parts; null where not known
	 */
	static Chart ofShares(Kind kind, List<LocalizedText> parts, List<List<@Nullable BigDecimal>> numbers) {
		return new Chart(kind, parts, numbers.stream().map(Chart::shares).toList());
	}

	private static Bar shares(List<@Nullable BigDecimal> numbers) {
		BigDecimal whole = BigDecimal.ZERO;
		for (BigDecimal number : numbers) {
			if (number == null || number.signum() < 0) {
				return new Bar(null, unknown(numbers));
			}
			whole = whole.add(number);
		}
		if (whole.signum() == 0) {
			return new Bar(whole, unknown(numbers));
		}
		List<Piece> pieces = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal start = BigDecimal.ZERO;
		for (BigDecimal number : numbers) {
			sum = sum.add(number);
			BigDecimal end = sum.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
			BigDecimal width = end.subtract(start);
			pieces.add(new Piece(number, percent(number, whole), start, width, width.compareTo(LABELLED) >= 0));
			start = end;
		}
		return new Bar(whole, pieces);
	}

	private static List<Piece> unknown(List<@Nullable BigDecimal> numbers) {
		List<Piece> pieces = new ArrayList<>();
		numbers.forEach((number) -> pieces.add(new Piece(number, null, BigDecimal.ZERO, BigDecimal.ZERO, false)));
		return pieces;
	}

	/** A share in per cent with one decimal. */
	static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
	}

	/** What a chart shows. */
	public enum Kind {

		/** Requests received. */
		RECEIVED,

		/** The outcomes of requests, as shares of those handled. */
		OUTCOMES,

		/** The applicants, as shares of requests received. */
		APPLICANTS,

		/** The results of administrative reconsideration, as shares. */
		RECONSIDERATION,

		/** The results of administrative litigation, as shares. */
		LITIGATION,

		/** How many of the decided disputes ended with a correction, in per cent. */
		OVERTURNED;

		/** Its public name, as it stands in addresses and files. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The bar of one side.
	 *
	 * @param total what it shows in all; null if it is not known
	 * @param pieces its pieces, one for each part
	 */
	public record Bar(@Nullable BigDecimal total, List<Piece> pieces) {

		public Bar {
			pieces = Collections.unmodifiableList(pieces);
		}

	}

	/**
	 * A piece of a bar.
	 *
	 * @param number its number; null if it is not known
	 * @param share its share of the bar in per cent, with one decimal; null where there
	 * are no shares
	 * @param start where it begins, in per cent of the width
	 * @param width how wide it is, in per cent of the width
	 * @param labelled whether there is room for its share
	 */
	public record Piece(@Nullable BigDecimal number, @Nullable BigDecimal share, BigDecimal start, BigDecimal width,
			boolean labelled) {
	}

}
