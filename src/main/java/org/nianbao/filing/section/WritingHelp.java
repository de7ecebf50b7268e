package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.nianbao.agency.AgencyKind;
import org.nianbao.check.Context;
import org.nianbao.content.Narrative;
import org.nianbao.filing.OpenReport;
import org.nianbao.format.Aspect;
import org.nianbao.format.Section;
import org.nianbao.rulebook.ReportChecks;

import org.springframework.stereotype.Component;

/**
 * What helps in writing a narrative: the aspects of which it is to speak, as the edition
 * names them, an outline made of them, and last year's text to be read beside it.
 */
@Component
class WritingHelp {

	private final ReportChecks checks;

	WritingHelp(ReportChecks checks) {
		this.checks = checks;
	}

	/** The help for a section of a report in which that text stands. */
	Help of(SectionHead head, String text, Locale locale) {
		Section section = head.section();
		List<Aspect> aspects = aspects(section, head.report());
		List<String> outline = outline(aspects);
		List<String> written = text.lines().map(String::strip).filter((line) -> !outline.contains(line)).toList();
		return new Help(aspects.stream()
			.map((aspect) -> new Point(aspect.label().in(locale), String.join(" ", aspect.words()),
					aspect.words()
						.stream()
						.anyMatch((word) -> written.stream().anyMatch((line) -> line.contains(word)))))
			.toList(), String.join("\n", outline), lastYear(head.report(), section));
	}

	/** A government's report adds some. */
	private static List<Aspect> aspects(Section section, OpenReport report) {
		AgencyKind kind = report.agency().kind();
		boolean government = kind == AgencyKind.GOVERNMENT || kind == AgencyKind.TOWNSHIP;
		return section.aspects().stream().filter((aspect) -> government || !aspect.governmentsOnly()).toList();
	}

	/** A numbered heading for each aspect, as official documents number them. */
	private static List<String> outline(List<Aspect> aspects) {
		return IntStream.range(0, aspects.size())
			.mapToObj((at) -> Narrative.secondLevel(at + 1) + aspects.get(at).label().zh())
			.toList();
	}

	/** The texts about the same in the reports that this one continues. */
	private List<List<Narrative.Block>> lastYear(OpenReport report, Section section) {
		List<List<Narrative.Block>> texts = new ArrayList<>();
		for (Context.Earlier earlier : this.checks.context(report.key()).yearBefore()) {
			earlier.edition()
				.sections()
				.stream()
				.filter((other) -> other.isNarrative() && String.valueOf(other.meaning()).equals(section.meaning()))
				.map((other) -> earlier.content().narrative(other.code()))
				.filter((text) -> !text.isEmpty())
				.forEach((text) -> texts.add(Narrative.blocks(text)));
		}
		return texts;
	}

	/**
	 * Help.
	 *
	 * @param points what the text is to speak of; empty if nothing is said
	 * @param outline a heading for each of them, one per line; empty if there are none
	 * @param lastYear the texts of last year's reports; empty if none is on file
	 */
	record Help(List<Point> points, String outline, List<List<Narrative.Block>> lastYear) {
	}

	/**
	 * Something of which the text is to speak.
	 *
	 * @param label what it is called
	 * @param words the words by which it is known, parted by spaces
	 * @param spoken whether the text speaks of it, headings of the outline not counted
	 */
	record Point(String label, String words, boolean spoken) {
	}

}
