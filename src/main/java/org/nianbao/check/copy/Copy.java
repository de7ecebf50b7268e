package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.check.FiledText;
import org.nianbao.check.SideBySide;
import org.nianbao.check.SideBySide.Pair;

/**
 * A text on file of which another text is a near copy.
 *
 * @param source the text on file
 * @param overlap what they have in common
 * @param percent which part that is of the text without its office's wording, from 1 to
 * 100
 */
public record Copy(FiledText source, Overlap overlap, int percent) {

	/**
	 * From which part on a text is a near copy; why, decision record 0035 says.
	 */
	static final int LEAST_PERCENT = 60;

	/** A shorter text can't be told from what everybody writes. */
	static final int FEWEST_LETTERS = 80;

	private static final int HUNDRED = 100;

	/** Whether a text is too short to be compared, whatever stands in it. */
	public static boolean isTooShort(String text) {
		return text.length() < FEWEST_LETTERS;
	}

	/** Whether there is enough of a text to be compared. */
	public static boolean isComparable(MaskedText text) {
		return text.length() >= FEWEST_LETTERS;
	}

	/**
	 * Finds of what a text is a near copy.
	 * @param text the text
	 * @param filed texts on file
	 * @return the agency's own earlier text with which it has most in common, and the
	 * text of another agency with which it has most in common besides what stands in own
	 * earlier texts already; each only if it is a near copy. What the office has worded
	 * for its agencies is left aside.
	 */
	public static List<Copy> of(MaskedText text, List<FiledText> filed) {
		return found(text, filed).copies();
	}

	/**
	 * Those of many texts that {@link #of} has to know to find the same: of what the text
	 * is a near copy and, so that others are not blamed for it, the agency's own earlier
	 * texts and those that tell what the office has worded.
	 * @return empty if it is no near copy
	 */
	public static List<FiledText> telling(MaskedText text, Collection<FiledText> filed) {
		Found found = found(text, List.copyOf(filed));
		List<FiledText> telling = new ArrayList<>(found.copies().stream().map(Copy::source).toList());
		if (!telling.isEmpty()) {
			Set<FiledText> witnesses = found.template().witnesses();
			filed.stream()
				.filter((each) -> (each.own() || witnesses.contains(each)) && !telling.contains(each))
				.forEach(telling::add);
		}
		return telling;
	}

	private static Found found(MaskedText text, List<FiledText> filed) {
		List<Copy> copies = new ArrayList<>();
		Map<FiledText, Overlap> overlaps = new LinkedHashMap<>();
		if (isComparable(text)) {
			filed.forEach((each) -> overlaps.put(each, Overlap.of(text, MaskedText.of(each.text(), each.names()))));
		}
		Template template = Template.in(text, overlaps);
		int letters = text.length() - template.letters();
		if (letters >= FEWEST_LETTERS) {
			List<Overlap> own = overlaps.entrySet()
				.stream()
				.filter((each) -> each.getKey().own())
				.map(Map.Entry::getValue)
				.toList();
			List<Copy> ownCopies = new ArrayList<>();
			List<Copy> others = new ArrayList<>();
			overlaps.forEach((source, overlap) -> {
				List<Overlap> elsewhere = source.own() ? List.of() : own;
				int percent = overlap.lettersBesides(elsewhere, template) * HUNDRED / letters;
				(source.own() ? ownCopies : others).add(new Copy(source, overlap, percent));
			});
			nearest(ownCopies).ifPresent(copies::add);
			nearest(others).ifPresent(copies::add);
		}
		return new Found(copies, template);
	}

	/** Of several that are equally near the newest one. */
	private static Optional<Copy> nearest(List<Copy> copies) {
		return copies.stream()
			.filter((copy) -> copy.percent() >= LEAST_PERCENT)
			.max(Comparator.comparingInt(Copy::percent).thenComparingInt((copy) -> copy.source().year().value()));
	}

	/**
	 * The passages beside each other, the longest ones.
	 * @param section the code of the section in which the text stands
	 */
	public SideBySide beside(String section) {
		List<Pair> pairs = Pairs.of(section, this.overlap);
		return new SideBySide(this.source, this.percent, pairs);
	}

	/** Of what a text is a near copy, and what of it its office has worded. */
	private record Found(List<Copy> copies, Template template) {
	}

}
