package org.nianbao.administration.upload;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Actor;

/**
 * An uploaded table.
 *
 * @param id its number
 * @param office the code of the office whose area it is about
 * @param kind what it is about
 * @param fileName the file's name
 * @param state how far it has come
 * @param done how many rows the running step has done
 * @param total how many rows it has, once that is known
 * @param refused how many rows are refused
 * @param added how many rows add something
 * @param changed how many rows change something
 * @param unchanged how many rows say what is there already
 * @param note what to tell about the table as a whole; null for nothing
 * @param fingerprint of what was shown; null before it was
 * @param uploadedAt when it was uploaded
 * @param by who uploaded it
 */
record Upload(UUID id, String office, UploadKind kind, String fileName, UploadState state, int done, int total,
		int refused, int added, int changed, int unchanged, @Nullable Note note, @Nullable String fingerprint,
		Instant uploadedAt, Actor by) {

	/** Whether it can be taken over as it is. */
	public boolean isReady() {
		return this.state == UploadState.CHECKED && this.refused == 0 && this.added + this.changed > 0;
	}

	/** How many rows have that outcome. */
	public int count(PlannedRow.Outcome outcome) {
		return switch (outcome) {
			case REFUSED -> this.refused;
			case ADDED -> this.added;
			case CHANGED -> this.changed;
			case UNCHANGED -> this.unchanged;
		};
	}

}
