package org.nianbao.check.place;

import java.util.List;

import org.nianbao.check.rule.Rule;

/** The rules about names of places and agencies, years, titles and dates. */
public final class PlaceRules {

	private PlaceRules() {
	}

	/** All of them, in the order in which they are listed to people. */
	public static List<Rule> all() {
		return List.of(new SectionsRule(), new ReportTitleRule(), new ReportDateRule(), new ForeignPlaceRule(),
				new OwnNameRule(), new WrongYearRule(), new LabelRule());
	}

}
