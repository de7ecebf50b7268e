package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Place;
import org.nianbao.shared.ReportScope;

/**
 * What a sentence states of requests or disputes.
 *
 * @param sentence the sentence
 * @param start where in it the statement begins
 * @param end the index after it
 * @param number the number that it states; null for 未收到 and its like, which state 0
 * @param about which rule compares it
 * @param readings what it may count: it is right where one of these is that many. The
 * first one is what it most likely counts.
 * @param scope whose figures they are by its words; null if these don't say
 */
record Claim(Sentence sentence, int start, int end, @Nullable Numeral number, About about, List<Count> readings,
		@Nullable ReportScope scope) {

	Claim {
		readings = List.copyOf(readings);
	}

	/** Which rule compares a claim with the tables. */
	enum About {

		/** Requests received and carried in. */
		RECEIVED,

		/** Requests handled, by outcome, and carried out. */
		OUTCOME,

		/** Reconsideration and litigation. */
		DISPUTES

	}

	boolean says(BigDecimal figure) {
		return (this.number != null) ? this.number.says(figure) : figure.signum() == 0;
	}

	BigDecimal value() {
		return (this.number != null) ? this.number.value() : BigDecimal.ZERO;
	}

	/** The statement as it stands. */
	String quote() {
		return this.sentence.quote(this.start, this.end);
	}

	Place place() {
		return this.sentence.place(this.start, this.end);
	}

	/** Whether it is the same statement of another number. */
	boolean rivals(Claim other) {
		return this.readings.equals(other.readings) && this.value().compareTo(other.value()) != 0;
	}

}
