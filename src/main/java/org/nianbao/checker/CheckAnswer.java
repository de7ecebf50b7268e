package org.nianbao.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.check.Finding;
import org.nianbao.check.RuleDescription;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.NotUnderstood;
import org.nianbao.content.WrittenCell;
import org.nianbao.content.WrittenTexts;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;

/**
 * What the API answers about a document.
 *
 * @param edition the public name of the edition by which it was checked
 * @param year the report year by which it was checked
 * @param agency the agency's name as found; empty if none was found
 * @param cells every cell of the edition by its code, totals included as computed
 * @param stated the totals as the document states them
 * @param sections the narratives, the preface, the notes and the signature
 * @param findings what was found, in the order of the report's sections
 * @param notUnderstood what could not be understood
 */
record CheckAnswer(String edition, int year, String agency, Map<String, WrittenCell> cells,
		Map<String, WrittenCell> stated, WrittenTexts sections, List<WrittenFinding> findings,
		List<NotUnderstood> notUnderstood) {

	static CheckAnswer of(Checked checked, Locale locale) {
		Reading reading = checked.reading();
		return new CheckAnswer(checked.edition().code(), reading.content().year().value(), reading.agencyName(),
				WrittenCell.all(checked.edition(), checked.totals()), stated(checked.edition(), reading),
				WrittenTexts.of(reading.content()),
				checked.findings().stream().map((finding) -> WrittenFinding.of(finding, locale)).toList(),
				reading.notUnderstood());
	}

	private static Map<String, WrittenCell> stated(Edition edition, Reading reading) {
		Map<String, WrittenCell> stated = new LinkedHashMap<>();
		for (Cell cell : edition.allCells()) {
			CellValue value = reading.statedTotals().get(cell.code());
			if (value != null) {
				stated.put(cell.code(), WrittenCell.of(value));
			}
		}
		return stated;
	}

	/**
	 * A finding.
	 *
	 * @param rule the rule's public code
	 * @param ruleAddress where the rule is explained, from the site's root
	 * @param level the public name of the level
	 * @param place a cell's code, or {@code section:paragraph}
	 * @param cells the codes of all cells that it concerns
	 * @param left what was found; empty if there is nothing to show
	 * @param right what it was compared with; empty if there is nothing
	 * @param message what is wrong and what to do, in the language asked for
	 */
	record WrittenFinding(String rule, String ruleAddress, String level, String place, List<String> cells, String left,
			String right, String message) {

		static WrittenFinding of(Finding finding, Locale locale) {
			return new WrittenFinding(finding.rule(), RuleDescription.address(finding.rule(), locale),
					finding.level().code(), finding.place().code(), finding.cells().stream().map(Cell::code).toList(),
					finding.left(), finding.right(), finding.message(locale));
		}

	}

}
