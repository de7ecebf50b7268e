package org.nianbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.nianbao.search.FoundReport.Excerpt;
import org.nianbao.search.FoundReport.Piece;

/** Cuts the passages out of a text in which what somebody looks for occurs. */
final class Excerpts {

	private static final int MOST = 2;

	private static final int BEFORE = 24;

	private static final int LENGTH = 96;

	private Excerpts() {
	}

	static List<Excerpt> of(String body, Wanted wanted) {
		Set<String> runs = wanted.runs();
		if (runs.isEmpty()) {
			return List.of();
		}
		Pattern pattern = Pattern.compile(runs.stream()
			.sorted((one, other) -> other.length() - one.length())
			.map(Pattern::quote)
			.collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		List<Excerpt> excerpts = new ArrayList<>();
		Set<String> missing = runs;
		for (String paragraph : body.split("\n")) {
			Set<String> shown = shown(paragraph, missing);
			if (!shown.isEmpty() && excerpts.size() < MOST) {
				excerpts.add(excerpt(paragraph, pattern, shown));
				missing = missing.stream().filter((run) -> !shown.contains(run)).collect(Collectors.toSet());
			}
		}
		return excerpts;
	}

	private static Set<String> shown(String paragraph, Set<String> runs) {
		String lower = paragraph.toLowerCase(Locale.ROOT);
		return runs.stream().filter(lower::contains).collect(Collectors.toSet());
	}

	private static Excerpt excerpt(String paragraph, Pattern pattern, Set<String> shown) {
		String lower = paragraph.toLowerCase(Locale.ROOT);
		int first = shown.stream().mapToInt(lower::indexOf).min().orElse(0);
		int begin = whole(paragraph, Math.max(0, first - BEFORE));
		int end = whole(paragraph, Math.min(paragraph.length(), begin + LENGTH));
		String cut = paragraph.substring(begin, end);
		List<Piece> pieces = new ArrayList<>();
		add(pieces, (begin > 0) ? "…" : "", false);
		Matcher matcher = pattern.matcher(cut);
		int done = 0;
		while (matcher.find()) {
			add(pieces, cut.substring(done, matcher.start()), false);
			add(pieces, matcher.group(), true);
			done = matcher.end();
		}
		add(pieces, cut.substring(done) + ((end < paragraph.length()) ? "…" : ""), false);
		return new Excerpt(pieces);
	}

	/** A place that is not inside a character. */
	private static int whole(String text, int place) {
		boolean inside = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
		return inside ? place - 1 : place;
	}

	private static void add(List<Piece> pieces, String text, boolean wanted) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, wanted));
		}
	}

}
