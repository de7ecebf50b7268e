package org.nianbao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A revision as it stands, without its content.
 *
 * @param id the revision's internal number
 * @param report the report's internal number
 * @param key what it is the report of
 * @param number the number of the revision within the report, from 1
 * @param edition the public name of the edition in which it is written
 * @param state where it is in its life
 * @param correctionReason why a correction was begun; null for the first revision
 * @param inChargeAccount the number of the account of the filer who is in charge of it
 * @param inCharge the name of that filer
 * @param openedBy the name of the reviewer who opened the current submission; null if
 * nobody has
 * @param receipt the receipt of its newest submission; null if it was never submitted
 * @param firstReceivedAt when the report was first received by the office, withdrawn
 * submissions not counted, which decides whether it was in time; null if it was not, or
 * if it was brought in
 * @param planned when it is to be published; null if that is not planned
 * @param laterReview how the office's review stands that comes after publication; null if
 * it came before, or is to come before
 * @param broughtIn whether the report was published elsewhere before and brought in: no
 * deadline holds for it, nor for its corrections
 */
public record RevisionStatus(long id, long report, ReportKey key, int number, String edition, RevisionState state,
		@Nullable String correctionReason, long inChargeAccount, String inCharge, @Nullable String openedBy,
		@Nullable Receipt receipt, @Nullable Instant firstReceivedAt, @Nullable Instant planned,
		@Nullable LaterReview laterReview, boolean broughtIn) {

	/**
	 * Whether this is the very revision that was brought in, of which nothing can be
	 * changed.
	 */
	public boolean isArchive() {
		return this.broughtIn && this.number == 1;
	}

}
