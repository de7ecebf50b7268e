package org.nianbao.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.format.Aspect;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;

/**
 * Every narrative section says something: none is empty, the overview and the problems
 * are more than 无 or a few characters, and the problems name a problem and an
 * improvement, by the words that the edition gives for them. 无 is a statement in the
 * other narratives.
 */
final class MissingTextRule implements Rule {

	private static final String OVERVIEW = "narrative.overview";

	private static final String PROBLEMS = "narrative.problems";

	private static final Set<String> NONE = Set.of("无", "没有", "暂无", "不适用", "/", "—", "——", "-");

	/**
	 * What sounds like a problem or like an improvement and is none: that there are no
	 * problems, other people's problems, and that something needs to be improved.
	 */
	private static final Pattern NEITHER = Pattern.compile("(?:未发现|不存在|没有|无)[^，。；]{0,6}问题|(?:热点|难点|焦点|疑难)问题"
			+ "|(?:关心|关注|反映|咨询)的?[^，。；]{0,4}问题|(?<=有待|尚待|还需|仍需|尚需|亟待|亟需|需要)(?:进一步|持续|继续|不断|更加)?"
			+ "(?:改进|改善|整改|加强|加大|完善|提升|提高|强化|优化|健全|规范|推进|深化|细化|拓展|拓宽|丰富|落实)"
			+ "|(?:落实|推进|规范|提升|改进|完善|优化|培训)(?=[^，。；]{0,4}不)|(?<=不够|不太|不)(?:完善|规范|健全|丰富|优化)|未将|没有将|未能将|即将|将近");

	@Override
	public String code() {
		return "text.missing";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (Section section : subject.edition().sections()) {
			if (section.isNarrative()) {
				check(section, subject.content().narrative(section.code()), findings);
			}
		}
		return findings;
	}

	private void check(Section section, String text, List<Finding> findings) {
		String bare = Said.beginning(text);
		boolean mustTell = OVERVIEW.equals(section.meaning()) || PROBLEMS.equals(section.meaning());
		if (bare.isEmpty()) {
			findings.add(finding(section, FindingLevel.BLOCK, "", "", Message.of("check.text.empty", section.title())));
		}
		else if (mustTell && NONE.contains(bare)) {
			findings.add(finding(section, FindingLevel.EXPLAIN, text, "",
					Message.of("check.text.none", section.title(), text)));
		}
		else if (mustTell && !Said.isLongEnough(text)) {
			int characters = bare.codePointCount(0, bare.length());
			findings.add(finding(section, FindingLevel.EXPLAIN, Integer.toString(characters),
					Integer.toString(Said.FEWEST_CHARACTERS),
					Message.of("check.text.short", section.title(), characters, Said.FEWEST_CHARACTERS)));
		}
		else if (PROBLEMS.equals(section.meaning())) {
			String told = Said.without(NEITHER, text);
			for (Aspect aspect : section.aspects()) {
				if (!Said.speaksOf(aspect, told, 1)) {
					findings.add(finding(section, FindingLevel.EXPLAIN, "", aspect.label().zh(),
							Message.of("check.text.lacks", section.title(), aspect.label())));
				}
			}
		}
	}

	private Finding finding(Section section, FindingLevel level, String left, String right, Message message) {
		return new Finding(code(), level, new Place.OfSection(section.code(), 0), List.of(), left, right, message);
	}

}
