package org.nianbao.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.web.ReportView.Mark;

/**
 * The findings of a report as pages show them: by section, the strictest first. The
 * template {@code fragments/findings} sets it.
 *
 * @param groups one for each section with findings, in printed order
 * @param counts how many findings there are of each level; levels without any are missing
 * @param marks the cells to point out, each with its strictest finding
 * @param words the words of texts to point out
 */
public record FindingsView(List<Group> groups, Map<FindingLevel, Integer> counts, Map<String, Mark> marks,
		TextMarks words) {

	/** Findings that link to their places in the report on the same page. */
	public static FindingsView of(Edition edition, List<Finding> findings) {
		return of(edition, findings, FindingsView::anchor);
	}

	/**
	 * Findings that link to their places wherever those are shown.
	 * @param edition the edition of the report
	 * @param findings what the rulebook found
	 * @param address the address of a finding's place
	 */
	public static FindingsView of(Edition edition, List<Finding> findings, Function<Finding, String> address) {
		List<Finding> ordered = findings.stream().sorted((one, other) -> one.level().compareTo(other.level())).toList();
		Map<FindingLevel, Integer> counts = new EnumMap<>(FindingLevel.class);
		Map<String, Mark> marks = new LinkedHashMap<>();
		Map<String, List<Item>> bySection = new LinkedHashMap<>();
		TextMarks words = new TextMarks();
		for (Finding finding : ordered) {
			String id = "finding-" + (counts.values().stream().mapToInt(Integer::intValue).sum() + 1);
			counts.merge(finding.level(), 1, Integer::sum);
			finding.cells().forEach((cell) -> marks.putIfAbsent(cell.code(), new Mark(id, finding.level().code())));
			if (finding.place() instanceof Place.OfPassage place) {
				words.add(place, id, finding.level().code());
			}
			bySection.computeIfAbsent(finding.place().section(), (section) -> new ArrayList<>())
				.add(new Item(id, finding, address.apply(finding), null, null));
		}
		return new FindingsView(groups(edition, bySection), counts, marks, words);
	}

	/** The anchor of a finding's place in a report that the same page shows. */
	public static String anchor(Finding finding) {
		return switch (finding.place()) {
			case Place.OfCell place -> "#cell-" + place.cell().code();
			case Place.OfRow place -> "#cell-" + place.code();
			case Place.OfTable place -> "#table-" + place.table().code();
			case Place.OfSection place -> "#section-" + place.section();
			case Place.OfPassage place -> '#' + TextMarks.elementId(place);
			case Place.OfReport place -> "#main";
		};
	}

	/**
	 * The same findings with the reasons that are asked for.
	 * @param reasons gives the reason that is asked for beside a finding; null if none is
	 */
	public FindingsView withReasons(Function<Finding, @Nullable AskedReason> reasons) {
		List<Group> asked = this.groups.stream()
			.map((group) -> new Group(group.title(),
					group.items()
						.stream()
						.map((item) -> new Item(item.id(), item.finding(), item.address(),
								reasons.apply(item.finding()), item.quote()))
						.toList()))
			.toList();
		return new FindingsView(asked, this.counts, this.marks, this.words);
	}

	/** The same findings, each with the words that it is about. */
	public FindingsView quoting(ReportContent content) {
		List<Group> quoted = this.groups.stream()
			.map((group) -> new Group(group.title(),
					group.items()
						.stream()
						.map((item) -> new Item(item.id(), item.finding(), item.address(), item.reason(),
								Quote.of(item.finding().place(), content)))
						.toList()))
			.toList();
		return new FindingsView(quoted, this.counts, this.marks, this.words);
	}

	/**
	 * The findings of one level alone; all of them where there is no level of that name.
	 */
	public FindingsView ofLevel(String code) {
		if (Arrays.stream(FindingLevel.values()).noneMatch((level) -> level.code().equals(code))) {
			return this;
		}
		List<Group> chosen = this.groups.stream()
			.map((group) -> new Group(group.title(),
					group.items().stream().filter((item) -> item.finding().level().code().equals(code)).toList()))
			.filter((group) -> !group.items().isEmpty())
			.toList();
		return new FindingsView(chosen, this.counts, this.marks, this.words);
	}

	/** Whether a reason can be typed beside one of the findings. */
	public boolean asksForReasons() {
		return this.groups.stream()
			.flatMap((group) -> group.items().stream())
			.anyMatch((item) -> item.reason() != null && item.reason().editable());
	}

	private static List<Group> groups(Edition edition, Map<String, List<Item>> bySection) {
		List<Group> groups = new ArrayList<>();
		for (Section section : edition.sections()) {
			List<Item> items = bySection.remove(section.code());
			if (items != null) {
				groups.add(new Group(section.title(), items));
			}
		}
		// What belongs to no section concerns the report as a whole and stands first.
		List<Item> whole = bySection.values()
			.stream()
			.flatMap(List::stream)
			.sorted(Comparator.comparing((item) -> item.finding().level()))
			.toList();
		if (!whole.isEmpty()) {
			groups.addFirst(new Group(null, whole));
		}
		return groups;
	}

	/** How many findings there are of a level. */
	public int count(FindingLevel level) {
		return this.counts.getOrDefault(level, 0);
	}

	/** How many findings there are. */
	public int total() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * The findings of one section.
	 *
	 * @param title the section's title; null for the report as a whole
	 * @param items its findings
	 */
	public record Group(@Nullable LocalizedText title, List<Item> items) {

		public Group {
			items = List.copyOf(items);
		}

	}

	/**
	 * A finding.
	 *
	 * @param id its id on the page
	 * @param finding what was found
	 * @param address where its place is shown
	 * @param reason the reason that is asked for; null where none is
	 * @param quote the words that it is about with those around them; null if none are
	 */
	public record Item(String id, Finding finding, String address, @Nullable AskedReason reason,
			@Nullable Quote quote) {

		/** The cells that it concerns besides the one at its place. */
		public List<Cell> cells() {
			return this.finding.cells();
		}

	}

}
