package org.nianbao.check.wording;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * A rule that looks at one passage after the other. It names the first twenty places: a
 * text with more is read as a whole anyway.
 */
abstract class PassageRule implements Rule {

	private static final int MOST = 20;

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : subject.passages()) {
			look(passage, findings);
			if (findings.size() >= MOST) {
				return List.copyOf(findings.subList(0, MOST));
			}
		}
		return findings;
	}

	/** Adds what is found in a passage. */
	abstract void look(Passage passage, List<Finding> findings);

	/** A finding about words of a text. */
	final Finding finding(FindingLevel level, Place place, String left, String right, Message message) {
		return new Finding(code(), level, place, List.of(), left, right, message);
	}

}
