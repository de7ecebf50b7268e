package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;

/**
 * Every narrative section says something: none is empty, the overview and the problems
 * are more than 无 or a few characters, and the problems name a problem and an
 * improvement. 无 is a statement in the other narratives.
 */
final class MissingTextRule implements Rule {

	private static final int FEWEST_CHARACTERS = 10;

	private static final String OVERVIEW = "narrative.overview";

	private static final String PROBLEMS = "narrative.problems";

	private static final Set<String> NONE = Set.of("无", "没有", "暂无", "不适用", "/", "—", "——", "-");

	private static final Pattern PROBLEM = Pattern
		.compile("问题|不足|短板|薄弱|欠缺|差距|不够|有待|困难|滞后|不高|不强|不深|不全|不严|不平衡|尚需|仍需|亟需|亟待|不到位|不及时|不规范|不完善|弱项");

	private static final Pattern IMPROVEMENT = Pattern
		.compile("改进|改善|下一步|今后|加强|加大|完善|提升|提高|强化|优化|健全|整改|规范|推进|深化|细化|拓展|拓宽|丰富|措施|落实|培训");

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
		String bare = beginning(text);
		int characters = bare.codePointCount(0, bare.length());
		boolean mustTell = OVERVIEW.equals(section.meaning()) || PROBLEMS.equals(section.meaning());
		if (bare.isEmpty()) {
			findings.add(finding(section, FindingLevel.BLOCK, "", "", Message.of("check.text.empty", section.title())));
		}
		else if (mustTell && NONE.contains(bare)) {
			findings.add(finding(section, FindingLevel.EXPLAIN, text, "",
					Message.of("check.text.none", section.title(), text)));
		}
		else if (mustTell && characters < FEWEST_CHARACTERS) {
			findings.add(finding(section, FindingLevel.EXPLAIN, Integer.toString(characters),
					Integer.toString(FEWEST_CHARACTERS),
					Message.of("check.text.short", section.title(), characters, FEWEST_CHARACTERS)));
		}
		else if (PROBLEMS.equals(section.meaning())) {
			require(section, text, PROBLEM, "check.text.noProblem", findings);
			require(section, text, IMPROVEMENT, "check.text.noImprovement", findings);
		}
	}

	/** The first characters that say something: no spaces, no punctuation. */
	private static String beginning(String text) {
		StringBuilder bare = new StringBuilder();
		text.codePoints()
			.filter((c) -> Character.isLetterOrDigit(c) || c == '/' || c == '—' || c == '-')
			.limit(FEWEST_CHARACTERS)
			.forEach(bare::appendCodePoint);
		return bare.toString();
	}

	private void require(Section section, String text, Pattern words, String key, List<Finding> findings) {
		if (!words.matcher(text).find()) {
			findings.add(finding(section, FindingLevel.EXPLAIN, "", "", Message.of(key, section.title())));
		}
	}

	private Finding finding(Section section, FindingLevel level, String left, String right, Message message) {
		return new Finding(code(), level, new Place.OfSection(section.code(), 0), List.of(), left, right, message);
	}

}
