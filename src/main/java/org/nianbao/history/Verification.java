package org.nianbao.history;

import java.util.List;

/**
 * What came of verifying chains.
 *
 * @param chains how many chains were looked at
 * @param entries how many entries they have
 * @param faults the first fault of each chain that has one; at most
 * {@link HistoryVerifier#MOST_FAULTS} of them
 * @param broken how many chains have a fault
 */
public record Verification(long chains, long entries, List<Fault> faults, long broken) {

	public Verification {
		faults = List.copyOf(faults);
	}

	/** Whether everything proves itself. */
	public boolean isSound() {
		return this.broken == 0;
	}

}
