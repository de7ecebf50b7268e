package org.nianbao.check.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.Reading;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;

/**
 * Numbers run on: after 一、二、三 comes 四, in headings, in lists and in sentences (一是…二是…),
 * and in the section titles of a document. A list may begin anew. Who says that the
 * report has six parts names six.
 */
final class NumberingRule implements Rule {

	private static final String MARK_BEGINS = "一二三四五六七八九十（0123456789";

	private static final Pattern TITLE = Pattern.compile("([一二三四五六七八九十]{1,3})、.*", Pattern.DOTALL);

	private static final Pattern PARTS = Pattern.compile("([四五六七八4-8])个?(?:大)?部分");

	/** The sections by what a sentence that lists them calls them. */
	private static final List<Pattern> NAMED = List.of(Pattern.compile("总体情况|基本情况|概述"), Pattern.compile("主动公开"),
			Pattern.compile("收到和处理|申请"), Pattern.compile("复议|诉讼"), Pattern.compile("问题"),
			Pattern.compile("其他(?:需要|事项)|需要报告"));

	/** From so many named sections on a sentence lists them. */
	private static final int LISTED = 4;

	private static final int LONGEST_SENTENCE = 300;

	/** How many sentences of a passage are looked at for a list of the sections. */
	private static final int MOST_LISTS = 3;

	@Override
	public String code() {
		return "text.numbering";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		Map<Style, Integer> reached = new EnumMap<>(Style.class);
		String section = "";
		for (Passage passage : subject.passages()) {
			if (!section.equals(passage.section())) {
				reached.clear();
				section = passage.section();
			}
			if (passage.text().indexOf('\t') < 0) {
				follow(passage, reached, findings);
				countParts(passage, findings);
			}
		}
		Reading reading = subject.reading();
		if (reading != null) {
			followTitles(subject, reading, findings);
		}
		return findings;
	}

	private void follow(Passage passage, Map<Style, Integer> reached, List<Finding> findings) {
		String plain = passage.plain();
		Matcher mark = Style.AT_BEGINNING.matcher(plain);
		for (int i = 0; i < plain.length(); i++) {
			char before = (i > 0) ? plain.charAt(i - 1) : '\n';
			if (!mayStandBefore(before) || MARK_BEGINS.indexOf(plain.charAt(i)) < 0
					|| !mark.region(i, plain.length()).lookingAt()) {
				continue;
			}
			Style style = Style.of(mark);
			if (!style.mayFollow(before)) {
				continue;
			}
			int number = style.number(mark);
			int last = reached.getOrDefault(style, 0);
			if (number > 1 && last > 0 && number != last + 1) {
				String written = mark.group();
				String due = style.mark(last + 1);
				findings.add(new Finding(code(), level(), passage.place(mark), List.of(), written, due,
						Message.of("check.numbering", style.mark(last), due, written)));
			}
			reached.keySet().removeIf((other) -> other.compareTo(style) > 0);
			reached.put(style, number);
		}
	}

	/**
	 * Whether a number may stand after that character, a line end being the beginning.
	 */
	private static boolean mayStandBefore(char c) {
		return switch (c) {
			case '\n', '，', '。', '；', '：', '、' -> true;
			default -> false;
		};
	}

	private void countParts(Passage passage, List<Finding> findings) {
		String plain = passage.plain();
		if (!plain.contains("部分")) {
			return;
		}
		Matcher parts = PARTS.matcher(plain);
		for (int i = 0; i < MOST_LISTS && parts.find(); i++) {
			int from = Math.max(plain.lastIndexOf('。', parts.start()) + 1, parts.start() - LONGEST_SENTENCE);
			int full = plain.indexOf('。', parts.end());
			int to = Math.min((full < 0) ? plain.length() : full, parts.end() + LONGEST_SENTENCE);
			int named = (int) NAMED.stream().filter((name) -> name.matcher(plain).region(from, to).find()).count();
			int stated = Numerals.value(parts.group(1));
			if (named >= LISTED && named != stated) {
				findings.add(new Finding(code(), level(), passage.place(parts), List.of(), parts.group(),
						Integer.toString(named), Message.of("check.numbering.parts", parts.group(), named)));
			}
		}
	}

	private void followTitles(Subject subject, Reading reading, List<Finding> findings) {
		int last = 0;
		for (String code : reading.sectionOrder()) {
			Section section = subject.edition().section(code).orElse(null);
			Matcher title = TITLE.matcher(reading.sectionTitles().getOrDefault(code, ""));
			if (section == null || !title.matches()) {
				continue;
			}
			int number = Numerals.value(title.group(1));
			if (last > 0 && number != last + 1) {
				String due = Style.SECTION.mark(last + 1);
				findings.add(new Finding(code(), level(), new Place.OfSection(code, 0), List.of(), title.group(1) + "、",
						due, Message.of("check.numbering", Style.SECTION.mark(last), due, title.group(1) + "、")));
			}
			last = number;
		}
	}

	/** The ways in which official documents number, from the highest level. */
	private enum Style {

		SECTION("section", "%s、"), PART("part", "（%s）"), POINT("point", "%s."), SUBPOINT("subpoint", "（%s）"),
		FIRSTLY("firstly", "%s是");

		/** What may stand at the beginning of a paragraph. */
		static final Pattern AT_BEGINNING = Pattern
			.compile("(?<section>[一二三四五六七八九十]{1,3})、|（(?<part>[一二三四五六七八九十]{1,3})）"
					+ "|(?<point>[0-9]{1,2})[.、](?![0-9])|（(?<subpoint>[0-9]{1,2})）|(?<firstly>[一二三四五六七八九十]{1,3})是");

		private final String group;

		private final String form;

		Style(String group, String form) {
			this.group = group;
			this.form = form;
		}

		static Style of(Matcher mark) {
			for (Style style : values()) {
				if (mark.group(style.group) != null) {
					return style;
				}
			}
			throw new IllegalArgumentException("nothing is numbered by " + mark.group());
		}

		/** Whether it may stand after that character, a line end being the beginning. */
		boolean mayFollow(char before) {
			return switch (this) {
				case SECTION -> before == '\n';
				case PART, POINT, SUBPOINT -> before != '，' && before != '、';
				case FIRSTLY -> true;
			};
		}

		int number(Matcher mark) {
			return Numerals.value(mark.group(this.group));
		}

		String mark(int number) {
			boolean digits = this == POINT || this == SUBPOINT;
			return this.form.formatted(digits ? Integer.toString(number) : Numerals.chinese(number));
		}

	}

}
