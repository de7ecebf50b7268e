package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.Reading;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;

/**
 * A document has the six sections of the official format, in its order and under its
 * titles. A typed report always has.
 */
final class SectionsRule implements Rule {

	private static final String CODE = "report.sections";

	/** What stands around a title without being of it. */
	private static final Pattern SETTING = Pattern.compile("^[#*\\s]*(?:第?[一二三四五六七八九十]+(?:部分)?[、.．\\s])?|[*：:。\\s]+$");

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Reading reading = subject.reading();
		if (reading == null) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		List<Section> sections = subject.edition().sections();
		for (Section section : sections) {
			String printed = reading.sectionTitles().get(section.code());
			if (reading.missing().sections().contains(section.code())) {
				findings.add(finding(FindingLevel.EXPLAIN, section.code(), "", section.title().zh(),
						Message.of("check.sections.missing", section.title())));
			}
			else if (printed != null && !bare(printed).equals(bare(section.title().zh()))) {
				findings.add(finding(FindingLevel.HINT, section.code(), printed, section.title().zh(),
						Message.of("check.sections.renamed", printed, section.title())));
			}
		}
		List<String> order = sections.stream().map(Section::code).filter(reading.sectionOrder()::contains).toList();
		if (!order.equals(reading.sectionOrder())) {
			findings.add(outOfOrder(subject, order, reading.sectionOrder()));
		}
		return findings;
	}

	/**
	 * Where the sections leave their order.
	 * @param order the known ones of those that were found, each once, as they are due
	 * @param found those that were found, which are not the same
	 */
	private static Finding outOfOrder(Subject subject, List<String> order, List<String> found) {
		int first = 0;
		while (first < order.size() && order.get(first).equals(found.get(first))) {
			first++;
		}
		List<Object> titles = found.stream()
			.flatMap((code) -> subject.edition().section(code).stream())
			.<Object>map(Section::title)
			.toList();
		return finding(FindingLevel.EXPLAIN, found.get(first), String.join(" ", found), String.join(" ", order),
				Message.of("check.sections.order", titles));
	}

	private static String bare(String title) {
		String bare = SETTING.matcher(Plain.of(title)).replaceAll("");
		return Objects.requireNonNull(bare).replace('(', '（').replace(')', '）');
	}

	private static Finding finding(FindingLevel level, String section, String left, String right, Message message) {
		return new Finding(CODE, level, new Place.OfSection(section, 0), List.of(), left, right, message);
	}

}
