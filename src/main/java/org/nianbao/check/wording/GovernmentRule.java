package org.nianbao.check.wording;

import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.format.Aspect;
import org.nianbao.shared.FindingLevel;

/**
 * A government's overview also speaks of what the edition asks of governments only:
 * assessment, public appraisal and accountability, each by any of its words.
 */
final class GovernmentRule implements Rule {

	private static final String OVERVIEW = "narrative.overview";

	@Override
	public String code() {
		return "text.government";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		if (!Own.isGovernment(subject)) {
			return List.of();
		}
		return subject.edition()
			.narrative(OVERVIEW)
			.filter((section) -> Said.isLongEnough(subject.content().narrative(section.code())))
			.map((section) -> {
				String text = Outline.of(section.code(), subject.passages()).text();
				List<Aspect> missing = section.aspects()
					.stream()
					.filter((aspect) -> aspect.governmentsOnly() && !Said.speaksOf(aspect, text, 1))
					.toList();
				return missing.isEmpty() ? List.<Finding>of()
						: List.of(new Finding(code(), level(), new Place.OfSection(section.code(), 0), List.of(), "",
								Said.names(missing),
								Message.of("check.government", section.title(), Said.labels(missing))));
			})
			.orElse(List.of());
	}

}
