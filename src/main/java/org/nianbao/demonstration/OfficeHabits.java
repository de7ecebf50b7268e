package org.nianbao.demonstration;

import org.nianbao.account.Role;
import org.nianbao.check.RuleLevel;
import org.nianbao.history.Actor;
import org.nianbao.rulebook.OfficeWords;
import org.nianbao.rulebook.RuleLevels;

import org.springframework.stereotype.Component;

/** Settles what invented offices ask of reports, by the acts that their people do. */
@Component
class OfficeHabits {

	private final RuleLevels levels;

	private final OfficeWords words;

	OfficeHabits(RuleLevels levels, OfficeWords words) {
		this.levels = levels;
		this.words = words;
	}

	void settle(InventedOffice office, Cast cast) {
		Actor reviewer = cast.at(office.office(), Role.REVIEWER);
		office.levels()
			.forEach((rule, level) -> this.levels.set(office.office(), rule,
					RuleLevel.ofCode(level).orElseThrow(() -> new IllegalStateException("no level " + level)),
					reviewer));
		office.words().forEach((word) -> this.words.add(office.office(), word.word(), word.instead(), reviewer));
	}

}
