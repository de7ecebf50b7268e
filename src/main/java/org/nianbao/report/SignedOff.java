package org.nianbao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step that somebody signed off.
 *
 * @param step the step
 * @param person the name of the person who signed
 * @param post the person's post; empty if not stated
 * @param at when it was entered, on the database's clock
 * @param enteredBy the name of the filer who entered it for a colleague; null if the
 * person signed in and did it
 * @param hash the SHA-256 of the content that was signed
 * @param stands whether it can still count: a signature (签发) counts for the release that
 * it answers, and not for a later one
 */
public record SignedOff(SignOffStep step, String person, String post, Instant at, @Nullable String enteredBy,
		String hash, boolean stands) {
}
