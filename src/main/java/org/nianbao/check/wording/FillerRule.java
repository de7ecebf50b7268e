package org.nianbao.check.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * An overview that speaks of 一些地区、有的部门 and neither of the agency nor of a number could be
 * anybody's. Governments, who do report about places and departments, are left out.
 */
final class FillerRule implements Rule {

	private static final String OVERVIEW = "narrative.overview";

	private static final Pattern ANYBODY = Pattern.compile("(?:一些|有的|有些|部分|个别|某些)(?:地区|地方|部门|单位|机关)");

	private static final List<String> CLUES = List.of("一些", "有的", "有些", "部分", "个别", "某些");

	private static final Pattern OURSELVES = Pattern
		.compile("[我本](?:局|委|办|厅|院|处|所|队|会|站|机关|单位|中心|系统|部门|省|市|州|盟|县|区|旗|镇|乡|街道|级|行政机关|管委会)");

	private static final Pattern FIGURE = Pattern
		.compile("[0-9][0-9,，.]*[万亿]?[余多]?(?:条|件|次|篇|期|个|人|场|份|项|名|宗|部|元|万元|家|户|处|批|起|%)|百分之");

	@Override
	public String code() {
		return "text.filler";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Passage> overview = subject.passages()
			.stream()
			.filter((passage) -> passage.meaning().equals(OVERVIEW))
			.toList();
		for (Passage passage : overview) {
			Matcher anybody = ANYBODY.matcher(passage.plain());
			if (CLUES.stream().anyMatch(passage.plain()::contains) && anybody.find()) {
				return (Own.isGovernment(subject) || isOwn(overview, Own.names(subject))) ? List.of()
						: List.of(new Finding(code(), level(), passage.place(anybody), List.of(), anybody.group(), "",
								Message.of("check.filler", anybody.group())));
			}
		}
		return List.of();
	}

	private static boolean isOwn(List<Passage> overview, List<String> names) {
		return overview.stream()
			.map(Passage::plain)
			.anyMatch((plain) -> OURSELVES.matcher(plain).find() || FIGURE.matcher(plain).find()
					|| names.stream().anyMatch(plain::contains));
	}

}
