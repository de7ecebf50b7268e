package org.nianbao.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Passage;
import org.nianbao.check.RuleDescription;
import org.nianbao.check.RuleExample;
import org.nianbao.check.Rulebook;
import org.nianbao.content.CellValue;
import org.nianbao.content.Narrative;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.shared.LocalizedText;
import org.nianbao.web.TextMarks;
import org.nianbao.web.TextMarks.Piece;

/**
 * A rule as the public reads it.
 *
 * @param rule the rule
 * @param editions the names of the editions to whose reports it applies; empty if it
 * applies to all
 * @param example the worked example; null if there is none
 */
record ShownRule(RuleDescription rule, List<LocalizedText> editions, @Nullable Example example) {

	/** How many cells of an example are named. */
	private static final int CELLS_NAMED = 6;

	static ShownRule of(RuleDescription rule, Editions editions, Optional<RuleExample> example, Rulebook rulebook) {
		boolean all = rule.editions().size() == editions.all().size();
		return new ShownRule(rule,
				all ? List.of() : rule.editions().stream().map((code) -> editions.require(code).name()).toList(),
				example.map((found) -> Example.of(found, editions, rulebook)).orElse(null));
	}

	/**
	 * The rules of one area.
	 *
	 * @param code what their codes begin with
	 * @param rules the rules
	 */
	record Area(String code, List<ShownRule> rules) {

		static List<Area> of(List<ShownRule> rules) {
			Map<String, List<ShownRule>> areas = new LinkedHashMap<>();
			rules.forEach((each) -> areas
				.computeIfAbsent(each.rule().code().replaceFirst("\\..*", ""), (code) -> new ArrayList<>())
				.add(each));
			return areas.entrySet().stream().map((entry) -> new Area(entry.getKey(), entry.getValue())).toList();
		}

		/** The key of its name in the message files. */
		public String messageKey() {
			return "portal.rules.area." + this.code;
		}

	}

	/**
	 * A report in which the rule finds something.
	 *
	 * @param edition its edition
	 * @param year its year
	 * @param cells what stands in its cells
	 * @param moreCells how many cells are not named
	 * @param before what stood in the cells of the year before's report
	 * @param stated what the document states itself
	 * @param texts its texts, each as its paragraphs
	 * @param findings what the rule finds
	 */
	record Example(Edition edition, int year, List<Filled> cells, int moreCells, List<Filled> before,
			List<Filled> stated, List<Text> texts, List<Finding> findings) {

		static Example of(RuleExample example, Editions editions, Rulebook rulebook) {
			Edition edition = example.subject().edition();
			List<Finding> findings = example.findings(rulebook);
			TextMarks marks = TextMarks.of(findings);
			List<Filled> cells = filled(edition, example.cells());
			Edition before = editions.ofYear(example.subject().year().previous()).orElse(edition);
			List<Text> texts = new ArrayList<>();
			example.texts().forEach((place, text) -> texts.add(Text.of(place, text, marks)));
			return new Example(edition, example.subject().year().value(),
					cells.subList(0, Math.min(cells.size(), CELLS_NAMED)), Math.max(0, cells.size() - CELLS_NAMED),
					filled(before, example.before()), filled(edition, example.stated()), texts, findings);
		}

		private static List<Filled> filled(Edition edition, Map<String, CellValue> cells) {
			return cells.entrySet()
				.stream()
				.map((entry) -> new Filled(edition, entry.getKey(), entry.getValue()))
				.toList();
		}

	}

	/**
	 * A cell and what stands in it.
	 *
	 * @param edition the edition of the report
	 * @param cell the cell's code
	 * @param value what stands in it
	 */
	record Filled(Edition edition, String cell, CellValue value) {
	}

	/**
	 * A text.
	 *
	 * @param place its public name, as places of texts go by
	 * @param paragraphs its paragraphs, in pieces of which some are marked
	 */
	record Text(String place, List<List<Piece>> paragraphs) {

		static Text of(String place, String text, TextMarks marks) {
			boolean narrative = !"title".equals(place) && !Passage.PREFACE.equals(place) && !"signature".equals(place)
					&& !place.startsWith("note:");
			String name = narrative ? "narrative:" + place : ("signature".equals(place) ? "signature.date" : place);
			List<List<Piece>> paragraphs = new ArrayList<>();
			for (String paragraph : Narrative.passages(text.strip())) {
				paragraphs.add(marks.pieces("text-" + name + '-' + (paragraphs.size() + 1), 0, paragraph));
			}
			return new Text(name, paragraphs);
		}

	}

}
