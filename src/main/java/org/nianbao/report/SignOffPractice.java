package org.nianbao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How an agency signs off its reports.
 *
 * @param steps the steps that it asks for; empty if a filer submits without any
 * @param forColleagues whether a filer may enter what a colleague without an account has
 * signed on paper
 */
public record SignOffPractice(Set<SignOffStep> steps, boolean forColleagues) {

	public SignOffPractice {
		steps = Set.copyOf(steps);
	}

	/** Whether the agency asks for the step. */
	public boolean asksFor(SignOffStep step) {
		return this.steps.contains(step);
	}

	/** Whether somebody signs before a report is submitted (签发). */
	public boolean isSigned() {
		return asksFor(SignOffStep.SIGNING);
	}

	/** The steps that it asks for, in their order. */
	public List<SignOffStep> inOrder() {
		return this.steps.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(this.steps));
	}

	/** The steps that it asks for and that are not among those done, in their order. */
	public List<SignOffStep> missing(Collection<SignOffStep> done) {
		List<SignOffStep> missing = new ArrayList<>(inOrder());
		missing.removeAll(done);
		return missing;
	}

	/** Whether all that comes before the signature is done. */
	boolean isReadyToSign(Collection<SignOffStep> done) {
		List<SignOffStep> missing = missing(done);
		return missing.isEmpty() || missing.equals(List.of(SignOffStep.SIGNING));
	}

}
