package org.nianbao.remark;

import java.time.Instant;

/**
 * What the office has decided about a reason that the agency gave.
 *
 * @param explanation the number of the reason
 * @param verdict what was decided
 * @param remark the number of the remark by which the agency is asked; 0 if the reason is
 * accepted
 * @param by the name of the reviewer
 * @param at when, on the database's clock
 */
public record ReasonDecision(long explanation, Verdict verdict, int remark, String by, Instant at) {

	/** What the office thinks of a reason. */
	public enum Verdict {

		/** It will do (认可). */
		ACCEPTED,

		/** It will not do, or not yet (质疑). */
		QUESTIONED

	}

}
