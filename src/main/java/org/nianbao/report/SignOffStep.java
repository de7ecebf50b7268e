package org.nianbao.report;

/**
 * What people of an agency sign before a report leaves it, in this order. Which of these
 * an agency asks for is its own choice.
 */
public enum SignOffStep {

	/** Who wrote it (拟稿). */
	DRAFTING,

	/** Who checked it (审核). */
	CHECKING,

	/** Who looked for what must not be disclosed (保密审查). */
	SECRECY_REVIEW,

	/** Who releases it (签发). */
	SIGNING

}
