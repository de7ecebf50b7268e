package org.nianbao.review.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.remark.ReasonDecision.Verdict;
import org.nianbao.remark.ReasonDecision;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.format.Section;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.web.Quote;
import org.nianbao.web.ReportView.Mark;
import org.nianbao.web.TextMarks;

/**
 * The findings of a submission as its page lists them, and the marks at the cells that
 * lead to them.
 *
 * @param groups the findings by section, in the order of the report; empty if there are
 * none
 * @param counts how many there are of each level
 * @param marks the marks by cell code; of several findings the strictest one
 * @param words the words of texts to point out
 */
record FindingsView(List<Group> groups, FindingCounts counts, Map<String, Mark> marks, TextMarks words) {

	static FindingsView of(Edition edition, ReportContent content, List<Finding> findings,
			Map<About, Explanation> explanations, Map<Long, ReasonDecision> decisions) {
		Map<String, List<Item>> items = new LinkedHashMap<>();
		Map<String, Finding> strictest = new HashMap<>();
		Map<String, Mark> marks = new HashMap<>();
		TextMarks words = TextMarks.of(findings);
		int number = 0;
		for (Finding finding : findings) {
			number++;
			Explanation explanation = explanations.get(ReportChecks.about(finding));
			Item item = new Item("finding-" + number, finding, target(edition, finding), explanation,
					(explanation != null) ? decisions.get(explanation.id()) : null, Quote.of(finding.place(), content));
			items.computeIfAbsent(finding.place().section(), (section) -> new ArrayList<>()).add(item);
			if (finding.level() == FindingLevel.NOTE) {
				continue;
			}
			for (Cell cell : finding.cells()) {
				Finding marked = strictest.get(cell.code());
				if (marked == null || finding.level().compareTo(marked.level()) < 0) {
					strictest.put(cell.code(), finding);
					marks.put(cell.code(), new Mark(item.id(), finding.level().code()));
				}
			}
		}
		List<Group> groups = new ArrayList<>();
		items.forEach((section, found) -> groups.add(new Group(section, edition.section(section).orElse(null), found)));
		return new FindingsView(List.copyOf(groups), FindingCounts.of(findings), Map.copyOf(marks), words);
	}

	/** Where on the page the finding is: its words, its first cell, else its section. */
	private static @Nullable String target(Edition edition, Finding finding) {
		if (finding.place() instanceof Place.OfPassage words) {
			return TextMarks.elementId(words);
		}
		Optional<String> cell = finding.cells().stream().findFirst().map((first) -> "cell-" + first.code());
		return cell.or(() -> edition.section(finding.place().section()).map((section) -> "section-" + section.code()))
			.orElse(null);
	}

	/** How many findings are to be corrected or explained. */
	public int asked() {
		return this.counts.count(FindingLevel.BLOCK) + this.counts.count(FindingLevel.EXPLAIN);
	}

	/** Whether nothing was found. */
	public boolean isEmpty() {
		return this.groups.isEmpty();
	}

	/**
	 * The findings of one part of the report.
	 *
	 * @param part the code of the section, {@code preface}, {@code notes} or
	 * {@code signature}; empty for the report as a whole
	 * @param section the section; null for the other parts
	 * @param items the findings
	 */
	record Group(String part, @Nullable Section section, List<Item> items) {

		/** The key of the part's name in the message files, where it is no section. */
		public String messageKey() {
			return "review.part." + (this.part.isEmpty() ? "report" : this.part);
		}

	}

	/**
	 * A finding.
	 *
	 * @param id its id on the page
	 * @param finding the finding
	 * @param target the id of its place on the page; null if it concerns the whole
	 * @param explanation what the agency says about it; null if nothing
	 * @param decision what the office decided about that; null if nothing
	 * @param quote the words that it is about; null if none are
	 */
	record Item(String id, Finding finding, @Nullable String target, @Nullable Explanation explanation,
			@Nullable ReasonDecision decision, @Nullable Quote quote) {

		/** Whether the office has accepted what the agency says. */
		public boolean isAccepted() {
			return this.decision != null && this.decision.verdict() == Verdict.ACCEPTED;
		}

		/**
		 * Whether both sides of what was compared are known, and not shown side by side.
		 */
		public boolean hasSides() {
			return this.finding.beside() == null && !this.finding.left().isEmpty() && !this.finding.right().isEmpty();
		}

		/** How many cells are marked for it: none for what could not be decided. */
		public int markCount() {
			return (this.finding.level() != FindingLevel.NOTE) ? this.finding.cells().size() : 0;
		}

	}

}
