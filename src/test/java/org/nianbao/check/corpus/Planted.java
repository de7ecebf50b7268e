package org.nianbao.check.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.check.Finding;
import org.nianbao.check.Passage;
import org.nianbao.check.Subject;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;

/**
 * A report with one defect.
 *
 * @param subject the report
 * @param places where the defect is: cells and paragraphs, by their codes
 */
record Planted(Subject subject, Set<String> places) {

	Planted {
		places = Set.copyOf(places);
	}

	/** A defect at a place that is known. */
	static Planted at(Subject subject, String... places) {
		return new Planted(subject, Set.of(places));
	}

	/** A defect that lies where the content differs from what is right. */
	static Planted changed(Draft draft, ReportContent content) {
		Subject right = draft.subject();
		Subject wrong = draft.subject(content);
		Set<String> places = new TreeSet<>();
		for (String section : List.of(Passage.PREFACE, "overview", "problems", "other")) {
			places.addAll(paragraphs(section, texts(right, section), texts(wrong, section)));
		}
		for (Map.Entry<String, ?> cell : content.cells().entrySet()) {
			if (!cell.getValue().equals(right.content().cells().get(cell.getKey()))) {
				places.add(cell.getKey());
			}
		}
		right.content()
			.cells()
			.keySet()
			.stream()
			.filter((code) -> !content.cells().containsKey(code))
			.forEach(places::add);
		return new Planted(wrong, places);
	}

	/** The same, with the sections as a whole as places too. */
	Planted orSections() {
		Set<String> all = new HashSet<>(this.places);
		this.places.stream().filter((place) -> place.contains(":")).forEach((place) -> {
			all.add(place.substring(0, place.indexOf(':')) + ":0");
		});
		return new Planted(this.subject, all);
	}

	private static List<String> texts(Subject subject, String section) {
		return subject.passages()
			.stream()
			.filter((passage) -> passage.section().equals(section))
			.map(Passage::text)
			.toList();
	}

	private static Set<String> paragraphs(String section, List<String> right, List<String> wrong) {
		int first = 0;
		while (first < right.size() && first < wrong.size() && right.get(first).equals(wrong.get(first))) {
			first++;
		}
		int after = 0;
		while (after < right.size() - first && after < wrong.size() - first
				&& right.get(right.size() - 1 - after).equals(wrong.get(wrong.size() - 1 - after))) {
			after++;
		}
		Set<String> places = new HashSet<>();
		for (int i = first; i < wrong.size() - after; i++) {
			if (i >= right.size() || !right.contains(wrong.get(i))) {
				places.add(section + ':' + (i + 1));
			}
		}
		if (places.isEmpty() && !right.equals(wrong)) {
			places.add(section + ":0");
		}
		return places;
	}

	/** Whether the defect shows in the report at all. */
	boolean shows() {
		return !this.places.isEmpty();
	}

	/**
	 * Whether a finding says what was planted: the rule, and the place or one of the
	 * cells.
	 */
	boolean found(String rule, List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.rule().equals(rule))
			.anyMatch((finding) -> pointsHere(finding));
	}

	private boolean pointsHere(Finding finding) {
		List<String> pointed = new ArrayList<>(finding.cells().stream().map(Cell::code).toList());
		pointed.add(finding.place().code());
		return pointed.stream().anyMatch(this.places::contains);
	}

}
