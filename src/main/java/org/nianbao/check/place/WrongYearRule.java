package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * The title, the period that the report says it covers, and what it says that it did are
 * of the report's year, 1 January to 31 December (条例 第四十九条、第五十条).
 */
final class WrongYearRule implements Rule {

	private static final String CODE = "text.wrongYear";

	private static final Pattern YEAR = Pattern.compile("(\\d{4})年");

	/**
	 * From one day to another: year, month and day, and year (if given), month and day.
	 */
	private static final Pattern PERIOD = Pattern.compile(
			"(\\d{4})年(\\d{1,2})月(\\d{1,2})日?(?:起|始|开始)?，?(?:至|到|[—–~～－-]{1,2})(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");

	/** The last day of the figures alone. */
	private static final Pattern UNTIL = Pattern
		.compile("(?:统计|数据|期限|时限)[^。；，\\d]{0,16}?(?:截至|截止到?|截止至|至)(\\d{4})年(1[0-2])月(\\d{1,2})日");

	/** Words of a sentence that says what period the figures cover. */
	private static final Pattern FIGURES = Pattern.compile("统计|数据|期限|时限|时间范围|报告期|周期|本报告|本年度报告|年报");

	/** Words that compare with another period. */
	private static final Pattern COMPARED = Pattern.compile("同期|相比|较");

	/** A report that names itself with a year. */
	private static final Pattern ITSELF = Pattern.compile("(\\d{4})年(?:度)?政府信息公开(?:工作)?(?:年度报告|年报|情况)");

	/** A sentence that says what was done in a year. */
	private static final Pattern DONE = Pattern
		.compile("(?:^|[。；：\\n]|情况[。：]?)(?:[一二三四五]是)?(?:在)?(\\d{4})年(?:度)?(?:，|以来，|来，)?"
				+ "(?=我[局委办市县区院厅镇乡中]|我单位|我们|本机关|本单位|本部门|本局|全[年局市县区]|共|累计|通过|主动公开|未收到|没有|收到|受理|政府信息)");

	/** Words of looking back, ahead or elsewhere. */
	private static final Pattern ELSEWHEN = Pattern
		.compile("比|同期|较|增长|下降|增加|减少|上年|去年|上一年|往年|以来|此前|之前|年初|年底前|至今|起|印发|成立|修订|施行|实施|"
				+ "计划|规划|结转|遗留|整改|考核|评估|检查|反馈|将|下一步|拟|申请于|延续|办结");

	private static final int LAST_MONTH = 12;

	private static final int LAST_DAY = 31;

	/** How far before the days the words may be that say what they are. */
	private static final int NEAR = 40;

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		title(subject).ifPresent(findings::add);
		int year = subject.year().value();
		for (Passage passage : subject.passages()) {
			periods(passage, year, findings);
			ends(passage, year, findings);
			if (passage.section().equals(Passage.PREFACE)) {
				itself(passage, year, findings);
			}
			else {
				done(passage, year, findings);
			}
		}
		return findings;
	}

	/** A title that names years, and not the report's. */
	private static Optional<Finding> title(Subject subject) {
		String title = Plain.of(subject.content().title());
		Matcher years = YEAR.matcher(title);
		String first = null;
		while (years.find()) {
			if (years.group(1).equals(subject.year().toString())) {
				return Optional.empty();
			}
			first = (first != null) ? first : years.group(1);
		}
		return Optional.ofNullable(first)
			.map((found) -> new Finding(CODE, FindingLevel.BLOCK, new Place.OfReport(), List.of(), found,
					subject.year().toString(), Message.of("check.wrongYear.title", found, subject.year().toString())));
	}

	private static void periods(Passage passage, int year, List<Finding> findings) {
		String text = passage.plain();
		if (text.indexOf('月') < 0) {
			return;
		}
		Matcher period = PERIOD.matcher(text);
		while (period.find()) {
			int from = number(period, 1);
			int to = (period.group(4) != null) ? number(period, 4) : from;
			boolean own = from == year && to == year;
			boolean whole = number(period, 2) == 1 && number(period, 3) == 1 && number(period, 5) == LAST_MONTH;
			if (!own && whole && saysWhatItCovers(text, period)) {
				if (from == to) {
					findings.add(finding(passage, period, FindingLevel.BLOCK, year, "check.wrongYear.period"));
				}
				else if (from == year || to == year) {
					findings.add(finding(passage, period, FindingLevel.EXPLAIN, year, "check.wrongYear.period"));
				}
			}
			else if (own && isNearlyTheYear(period) && (whole || saysWhatItCovers(text, period))) {
				findings.add(finding(passage, period, FindingLevel.EXPLAIN, year, "check.wrongYear.days"));
			}
		}
	}

	/** Whether the words around a period say that the figures or the report cover it. */
	private static boolean saysWhatItCovers(String text, Matcher period) {
		int start = Math.max(0, period.start() - NEAR);
		int end = Math.min(text.length(), period.end() + NEAR);
		return FIGURES.matcher(text).region(start, end).find() && !COMPARED.matcher(text).region(start, end).find();
	}

	/** Whether it begins or ends as the year does, and not both. */
	private static boolean isNearlyTheYear(Matcher period) {
		boolean begins = number(period, 2) == 1 && number(period, 3) == 1;
		boolean ends = number(period, 5) == LAST_MONTH && number(period, 6) == LAST_DAY;
		return (begins && number(period, 5) == LAST_MONTH && !ends) || (ends && !begins && number(period, 2) == 1);
	}

	private static void ends(Passage passage, int year, List<Finding> findings) {
		if (passage.plain().indexOf('月') < 0) {
			return;
		}
		Matcher until = UNTIL.matcher(passage.plain());
		while (until.find()) {
			if (number(until, 1) != year) {
				findings.add(finding(passage, until, FindingLevel.BLOCK, year, "check.wrongYear.period"));
			}
		}
	}

	private static void itself(Passage passage, int year, List<Finding> findings) {
		String text = passage.plain();
		Matcher named = ITSELF.matcher(text);
		while (named.find()) {
			boolean quoted = text.lastIndexOf('《', named.start()) > text.lastIndexOf('》', named.start());
			if (number(named, 1) != year && !quoted && !ELSEWHEN.matcher(sentence(text, named.start())).find()) {
				findings.add(finding(passage, named, FindingLevel.EXPLAIN, year, "check.wrongYear.itself"));
			}
		}
	}

	/** Last year's text with the year left in. */
	private static void done(Passage passage, int year, List<Finding> findings) {
		String text = passage.plain();
		if (!text.contains((year - 1) + "年")) {
			return;
		}
		Matcher done = DONE.matcher(text);
		while (done.find()) {
			String sentence = sentence(text, done.start(1));
			if (number(done, 1) == year - 1 && !sentence.contains(Integer.toString(year))
					&& !ELSEWHEN.matcher(sentence).find()) {
				String said = text.substring(done.start(1), done.end(1) + 1);
				findings.add(new Finding(CODE, FindingLevel.EXPLAIN, passage.place(done.start(1), done.end(1) + 1),
						List.of(), said, Integer.toString(year),
						Message.of("check.wrongYear.left", said, Integer.toString(year))));
			}
		}
	}

	/** The sentence around a place, at most so much of it. */
	private static String sentence(String text, int at) {
		int start = Math.max(text.lastIndexOf('。', at - 1) + 1, Math.max(0, at - 2 * NEAR));
		int end = text.indexOf('。', at);
		return text.substring(Math.min(start, at), Math.min((end >= 0) ? end : text.length(), at + 4 * NEAR));
	}

	private static int number(Matcher match, int group) {
		return Integer.parseInt(match.group(group));
	}

	private static Finding finding(Passage passage, Matcher found, FindingLevel level, int year, String message) {
		String said = passage.quote(found.start(), found.end());
		String due = Integer.toString(year);
		return new Finding(CODE, level, passage.place(found), List.of(), said, due, Message.of(message, said, due));
	}

}
