package org.nianbao.report;

import java.util.List;

/** What comes of submitting. */
public sealed interface SubmissionOutcome {

	/**
	 * The report was received. Submitting again with the same key gives the same receipt.
	 *
	 * @param receipt the receipt
	 */
	record Received(Receipt receipt) implements SubmissionOutcome {
	}

	/**
	 * The report breaks rules; nothing was changed.
	 *
	 * @param refusals what is wrong, at least one
	 */
	record Refused(List<Refusal> refusals) implements SubmissionOutcome {

		public Refused {
			refusals = List.copyOf(refusals);
		}

	}

}
