package org.nianbao.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.nianbao.check.rule.Rule;
import org.nianbao.check.rule.Rules;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;

/** The rulebook in which an edition's reports are checked. */
final class Rulebooks {

	static final Rulebook OFFICIAL = new Rulebook(TestEditions.official());

	private static final Map<String, Rulebook> OTHERS = new ConcurrentHashMap<>();

	private static final List<Rule> RULES = Rules.all(TestEditions.official());

	private Rulebooks() {
	}

	/** What one rule of the official editions finds in a report to which it applies. */
	static List<Finding> check(String rule, Subject subject) {
		return RULES.stream()
			.filter((each) -> each.code().equals(rule) && each.appliesTo(subject.edition(), subject.year()))
			.flatMap((each) -> each.check(subject).stream())
			.toList();
	}

	/** An invented edition has its own, since its years belong to an official one. */
	static Rulebook of(Edition edition) {
		boolean official = TestEditions.official().ofCode(edition.code()).isPresent();
		return official ? OFFICIAL
				: OTHERS.computeIfAbsent(edition.code(), (code) -> new Rulebook(new Editions(List.of(edition))));
	}

}
