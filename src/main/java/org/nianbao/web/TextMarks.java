package org.nianbao.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;

/**
 * The words of a report's texts that findings are about, each with a link to its finding
 * on the same page.
 */
public final class TextMarks {

	/** No word is marked. */
	public static final TextMarks NONE = new TextMarks();

	private final Map<String, List<Words>> words = new HashMap<>();

	TextMarks() {
	}

	/**
	 * The words that findings are about, whose ids are numbered in their order from 1.
	 */
	public static TextMarks of(List<Finding> findings) {
		TextMarks marks = new TextMarks();
		int number = 0;
		for (Finding finding : findings) {
			number++;
			if (finding.place() instanceof Place.OfPassage place) {
				marks.add(place, "finding-" + number, finding.level().code());
			}
		}
		return marks;
	}

	/** Words that are pointed out, each with where its link leads. */
	public static TextMarks ofWords(List<MarkedWords> marked) {
		TextMarks marks = new TextMarks();
		marked.forEach((each) -> marks.add(each.place(), each.target(), each.level()));
		return marks;
	}

	/** The id on a page of the paragraph in which words are. */
	public static String elementId(Place.OfPassage place) {
		String text = Passage.PREFACE.equals(place.section()) ? place.section() : "narrative:" + place.section();
		return "text-" + text + '-' + place.paragraph();
	}

	void add(Place.OfPassage place, String target, String level) {
		this.words.computeIfAbsent(elementId(place), (id) -> new ArrayList<>())
			.add(new Words(place.start(), place.end(), target, level));
	}

	/** Whether words of the paragraph with that id are marked. */
	public boolean isMarked(@Nullable String id) {
		return id != null && this.words.containsKey(id);
	}

	/**
	 * A part of a paragraph, cut where marks begin and end. Words that two findings are
	 * about lead to the first one.
	 * @param id the paragraph's id
	 * @param offset where in the paragraph the part begins
	 * @param text the part
	 */
	public List<Piece> pieces(String id, int offset, String text) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (Words marked : inOrder(id)) {
			int start = Math.clamp(marked.start() - offset, at, text.length());
			int end = Math.clamp(marked.end() - offset, start, text.length());
			if (start < end) {
				if (at < start) {
					pieces.add(new Piece(text.substring(at, start), null, ""));
				}
				pieces.add(new Piece(text.substring(start, end), marked.target(), marked.level()));
				at = end;
			}
		}
		if (at < text.length()) {
			pieces.add(new Piece(text.substring(at), null, ""));
		}
		return pieces;
	}

	private List<Words> inOrder(String id) {
		return this.words.getOrDefault(id, List.of()).stream().sorted(Comparator.comparingInt(Words::start)).toList();
	}

	/**
	 * Words that are pointed out.
	 *
	 * @param place where they stand
	 * @param target the id on the same page to which they lead
	 * @param level the public name of what they are, by which they are coloured
	 */
	public record MarkedWords(Place.OfPassage place, String target, String level) {
	}

	/**
	 * A piece of a paragraph.
	 *
	 * @param text its words
	 * @param target the id of the finding; null if it is not marked
	 * @param level the public name of the finding's level; empty if it is not marked
	 */
	public record Piece(String text, @Nullable String target, String level) {
	}

	private record Words(int start, int end, String target, String level) {
	}

}
