package org.nianbao.filing.signoff;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.SignOffPractice;
import org.nianbao.report.SignOffStep;

/**
 * How an agency signs off.
 *
 * @param steps the steps that it asks for
 * @param forColleagues whether a filer may enter what colleagues signed on paper
 */
record PracticeForm(Set<SignOffStep> steps, Boolean forColleagues) {

	PracticeForm(@Nullable Set<SignOffStep> steps, @Nullable Boolean forColleagues) {
		this.steps = (steps != null) ? steps : Set.of();
		this.forColleagues = Boolean.TRUE.equals(forColleagues);
	}

	SignOffPractice practice() {
		return new SignOffPractice(this.steps, this.forColleagues);
	}

}
