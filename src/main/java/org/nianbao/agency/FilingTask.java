package org.nianbao.agency;

import org.jspecify.annotations.Nullable;

/**
 * Whether an agency has to file a report for a year.
 *
 * @param state whether it has to
 * @param exemption the reason why it need not; null unless it is exempted
 */
public record FilingTask(State state, @Nullable String exemption) {

	static final FilingTask DUE = new FilingTask(State.DUE, null);

	static final FilingTask NONE = new FilingTask(State.NONE, null);

	static FilingTask exempted(String reason) {
		return new FilingTask(State.EXEMPTED, reason);
	}

	/** Whether the agency has to file. */
	public boolean isDue() {
		return this.state == State.DUE;
	}

	/** Whether it would have to, and the office lets it off. */
	public boolean isExempted() {
		return this.state == State.EXEMPTED;
	}

	/** Whether an agency has to file. */
	public enum State {

		/** It has to (应报送). */
		DUE,

		/** It need not, as the office decided (免予报送). */
		EXEMPTED,

		/** It need not: it did not exist at the end of the year (无报送任务). */
		NONE

	}

}
