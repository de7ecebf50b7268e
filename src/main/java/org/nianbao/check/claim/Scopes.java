package org.nianbao.check.claim;

import org.nianbao.check.Subject;
import org.nianbao.shared.ReportScope;

/** Compares whose figures a sentence gives with whose figures a report gives. */
final class Scopes {

	private Scopes() {
	}

	/** Whether the claim says that it counts for others than the report does. */
	static boolean differ(Claim claim, Subject subject) {
		ReportScope stated = claim.scope();
		ReportScope due = subject.content().scope();
		return stated != null && stated != due && !(isWide(stated) && isWide(due));
	}

	/** 全市 of a department with vertical management is its system. */
	private static boolean isWide(ReportScope scope) {
		return scope == ReportScope.AREA || scope == ReportScope.SYSTEM;
	}

}
