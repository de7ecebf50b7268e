package org.nianbao.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A verification of the whole history that somebody asked for.
 *
 * @param askedAt when it was asked for, on the database's clock
 * @param askedBy the name of the person who asked for it
 * @param headsExportedAt when the heads were exported that it goes by; null if by none
 * @param chains how many chains are verified so far
 * @param total how many there are; 0 while it has not begun
 * @param entries how many entries they have; 0 until it is finished
 * @param broken how many chains have a fault; 0 until it is finished
 * @param finishedAt null until it is finished
 * @param faults the first fault of each chain that has one; at most
 * {@link HistoryVerifier#MOST_FAULTS} of them, and none until it is finished
 */
public record VerificationRun(Instant askedAt, String askedBy, @Nullable Instant headsExportedAt, long chains,
		long total, long entries, long broken, @Nullable Instant finishedAt, List<Fault> faults) {

	public VerificationRun {
		faults = List.copyOf(faults);
	}

	/** Whether it is over. */
	public boolean isFinished() {
		return this.finishedAt != null;
	}

}
