package org.nianbao.check.wording;

import java.util.List;

import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/** Reports of which only the texts matter. */
final class Texts {

	static final Edition EDITION = TestEditions.official("2021");

	private Texts() {
	}

	/** A report of that year and title without any text. */
	static ReportContent blank(int year, String title) {
		return ReportContent.blank(EDITION, new ReportYear(year), ReportScope.OWN, title);
	}

	/** A report with that overview; a semicolon of half width ends a paragraph. */
	static ReportContent overview(String text) {
		return blank(2024, "青石县水务局2024年政府信息公开工作年度报告").withNarrative("overview", text.replace(';', '\n'));
	}

	static List<Finding> found(Rule rule, ReportContent content, Context context) {
		return rule.check(Subject.typed(EDITION, content, context));
	}

	static List<Finding> found(Rule rule, ReportContent content) {
		return found(rule, content, Context.NONE);
	}

	static List<Finding> found(Rule rule, String overview) {
		return found(rule, overview(overview));
	}

}
