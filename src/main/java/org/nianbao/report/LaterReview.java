package org.nianbao.report;

/**
 * How the office's review stands of a revision that the agency published before it
 * (先发布后备案).
 */
public enum LaterReview {

	/** The office has not decided. */
	PENDING,

	/** The office has asked for a correction. */
	CORRECTION_ASKED,

	/** The office has nothing against it (已备案). */
	CONFIRMED

}
