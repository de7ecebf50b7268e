package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Context.Earlier;
import org.nianbao.check.FiledText;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.OnFile;
import org.nianbao.check.Place;
import org.nianbao.check.SideBySide;
import org.nianbao.check.SideBySide.Pair;
import org.nianbao.check.Subject;
import org.nianbao.check.copy.Copy;
import org.nianbao.check.copy.MaskedText;
import org.nianbao.check.copy.Names;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * No narrative is a near copy of an earlier one of the agency's own or of one that
 * another agency has published (国办公开办函〔2021〕30号 on 内容雷同、敷衍塞责). Names, places, years,
 * numbers and what everybody words alike are left aside.
 */
final class CopiedTextRule implements Rule {

	@Override
	public String code() {
		return "text.copied";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		OnFile onFile = subject.context().onFile();
		Names names = Names.of(subject.context().filer());
		List<Finding> findings = new ArrayList<>();
		List<LocalizedText> notCompared = new ArrayList<>();
		for (Section section : subject.edition().sections()) {
			if (!section.isNarrative() || Copy.isTooShort(subject.content().narrative(section.code()))) {
				continue;
			}
			boolean known = onFile.knows(section.code());
			List<FiledText> filed = filed(subject, section, names);
			if (!known || !filed.isEmpty()) {
				MaskedText text = MaskedText.of(subject.content().narrative(section.code()), names);
				Copy.of(text, filed).forEach((copy) -> findings.add(finding(section, copy)));
				if (!known && Copy.isComparable(text)) {
					notCompared.add(section.title());
				}
			}
		}
		if (!notCompared.isEmpty()) {
			findings.add(new Finding(code(), FindingLevel.NOTE, new Place.OfReport(), List.of(), "", "",
					Message.of("check.text.notCompared", notCompared)));
		}
		return findings;
	}

	/**
	 * What a section is compared with: the public texts that were found to be like it
	 * and, where none of them is the agency's own of the year before, that one as it was
	 * accepted.
	 */
	private static List<FiledText> filed(Subject subject, Section section, Names names) {
		OnFile onFile = subject.context().onFile();
		List<FiledText> filed = new ArrayList<>(onFile.like(section.code()));
		for (Earlier earlier : subject.context().yearBefore()) {
			ReportYear year = earlier.content().year();
			if (filed.stream().noneMatch((text) -> text.own() && text.year().equals(year))) {
				Optional.ofNullable(section.meaning())
					.flatMap(earlier.edition()::narrative)
					.map((same) -> new FiledText(null, year, same.title(), "", names,
							earlier.content().narrative(same.code()), null))
					.ifPresent(filed::add);
			}
		}
		return filed;
	}

	private Finding finding(Section section, Copy copy) {
		SideBySide beside = copy.beside(section.code());
		Pair longest = beside.pairs().getFirst();
		FiledText source = copy.source();
		String year = Integer.toString(source.year().value());
		LocalizedText agency = source.agency();
		Message message = (agency == null)
				? Message.of("check.text.copiedOwn", section.title(), copy.percent(), year, source.section())
				: Message.of("check.text.copied", section.title(), copy.percent(), year, source.section(), agency);
		return new Finding(code(), level(), longest.place(), List.of(), longest.ownWords(), longest.otherWords(),
				message, beside);
	}

}
