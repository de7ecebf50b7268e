package org.nianbao.check;

import java.util.List;

import org.nianbao.shared.FindingLevel;

/** Shorthands for what tests ask of findings. */
final class Findings {

	private Findings() {
	}

	static List<Finding> of(String rule, List<Finding> findings) {
		return findings.stream().filter((finding) -> finding.rule().equals(rule)).toList();
	}

	static List<Finding> withoutNotes(List<Finding> findings) {
		return findings.stream().filter((finding) -> finding.level() != FindingLevel.NOTE).toList();
	}

	static boolean block(List<Finding> findings) {
		return findings.stream().anyMatch(Finding::blocks);
	}

}
