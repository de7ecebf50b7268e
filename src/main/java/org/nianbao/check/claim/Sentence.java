package org.nianbao.check.claim;

import java.util.List;

import org.nianbao.check.Passage;
import org.nianbao.check.Place;

/**
 * One sentence of a report's text with what it counts.
 *
 * @param passage where it stands
 * @param start its first character in the passage's plain form
 * @param words its words in plain form, without the full stop
 * @param quantities what it counts, in order; their places are counted from the
 * sentence's beginning
 * @param onRequests whether requests for information are its topic
 */
record Sentence(Passage passage, int start, String words, List<Quantity> quantities, boolean onRequests) {

	/** How much of a text before or behind a number can say what it counts. */
	private static final int REACH = 60;

	/** The same sentence with some of what it counts. */
	Sentence with(List<Quantity> some) {
		return new Sentence(this.passage, this.start, this.words, some, this.onRequests);
	}

	/** Where the clause begins in which the place is. */
	int clauseStart(int at) {
		int from = at;
		while (from > 0 && at - from < REACH && !endsClause(from - 1)) {
			from--;
		}
		return from;
	}

	/** Where the clause ends in which the place is. */
	int clauseEnd(int at) {
		int to = at;
		while (to < this.words.length() && to - at < REACH && !endsClause(to)) {
			to++;
		}
		return to;
	}

	/** The words of the clause before a quantity. */
	String clauseBefore(Quantity quantity) {
		return this.words.substring(clauseStart(quantity.start()), quantity.start());
	}

	/** The words between the quantity before, or the clause's beginning, and this one. */
	String leadTo(int index) {
		Quantity quantity = this.quantities.get(index);
		int from = clauseStart(quantity.start());
		if (index > 0) {
			from = Math.max(from, this.quantities.get(index - 1).end());
		}
		return this.words.substring(from, quantity.start());
	}

	/** The words from a quantity to the end of the clause or the next quantity. */
	String behind(int index) {
		int end = this.quantities.get(index).end();
		int to = clauseEnd(end);
		if (index + 1 < this.quantities.size()) {
			to = Math.min(to, this.quantities.get(index + 1).start());
		}
		return this.words.substring(end, to);
	}

	/** The words between two places. */
	String between(int from, int to) {
		return this.words.substring(from, to);
	}

	/** Words of the sentence as a place of the report. */
	Place place(int from, int to) {
		return this.passage.place(this.start + from, this.start + to);
	}

	/** Words of the sentence as they stand. */
	String quote(int from, int to) {
		return this.passage.quote(this.start + from, this.start + to);
	}

	/** A quantity with the words of its clause before it, as they stand. */
	String quote(Quantity quantity) {
		return quote(clauseStart(quantity.start()), quantity.end());
	}

	/** The place of a quantity. */
	Place place(Quantity quantity) {
		return place(quantity.start(), quantity.end());
	}

	private boolean endsClause(int at) {
		return switch (this.words.charAt(at)) {
			case '，', '；', '：', '（', '）' -> true;
			case ',' -> !(isDigit(at - 1) && isDigit(at + 1));
			default -> false;
		};
	}

	private boolean isDigit(int at) {
		return at >= 0 && at < this.words.length() && Character.isDigit(this.words.charAt(at));
	}

}
