package org.nianbao.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How far the sign-off of a revision is (审批单).
 *
 * @param revision the revision's internal number
 * @param practice what the agency asks for
 * @param hash the SHA-256 of the content as it stands
 * @param entries all that was signed, the oldest first, also what was signed of a content
 * that was changed since
 */
public record SignOffSheet(long revision, SignOffPractice practice, String hash, List<SignedOff> entries) {

	public SignOffSheet {
		entries = List.copyOf(entries);
	}

	/** The steps that were signed of the content as it stands, and still count. */
	public Set<SignOffStep> done() {
		return valid().keySet();
	}

	/** The steps that are still to be signed, in their order. */
	public List<SignOffStep> missing() {
		return this.practice.missing(done());
	}

	/** Whether nothing but the signature is missing. */
	public boolean isReadyToSign() {
		return this.practice.isReadyToSign(done());
	}

	/** The steps that the agency asks for, in their order, each with its signature. */
	public List<Line> lines() {
		Map<SignOffStep, SignedOff> valid = valid();
		List<Line> lines = new ArrayList<>();
		for (SignOffStep step : this.practice.inOrder()) {
			boolean outdated = !valid.containsKey(step)
					&& this.entries.stream().anyMatch((entry) -> entry.step() == step);
			lines.add(new Line(step, valid.get(step), outdated));
		}
		return lines;
	}

	private Map<SignOffStep, SignedOff> valid() {
		Map<SignOffStep, SignedOff> valid = new EnumMap<>(SignOffStep.class);
		for (SignedOff entry : this.entries) {
			if (entry.stands() && entry.hash().equals(this.hash)) {
				valid.put(entry.step(), entry);
			}
		}
		return valid;
	}

	/**
	 * A step on the sheet.
	 *
	 * @param step the step
	 * @param signed who signed the content as it stands; null if nobody has
	 * @param outdated whether it was signed before the content was changed or released
	 * again
	 */
	public record Line(SignOffStep step, @Nullable SignedOff signed, boolean outdated) {
	}

}
