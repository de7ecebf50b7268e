package org.nianbao.review.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.nianbao.content.Narrative;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.remark.Anchor;
import org.nianbao.web.PlaceNames;

/**
 * The places of one part of a report to which a remark can be anchored.
 *
 * @param title what the part is called
 * @param places its places in printed order
 */
record RemarkPlaces(String title, List<Choice> places) {

	/** How much of a passage stands in the list, in UTF-16 units. */
	private static final int SHOWN = 24;

	/** All places of a report, part by part. */
	static List<RemarkPlaces> of(Edition edition, ReportContent content, PlaceNames names, Locale locale) {
		List<RemarkPlaces> parts = new ArrayList<>();
		List<Choice> head = new ArrayList<>();
		head.add(choice(edition, Anchor.text("title", 0), names, locale));
		if (!content.preface().isEmpty()) {
			addPassages(edition, "preface", content.preface(), names, locale, head);
		}
		parts.add(new RemarkPlaces(names.text(edition, "title", locale), head));
		for (Section section : edition.sections()) {
			List<Choice> places = new ArrayList<>();
			if (section.isNarrative()) {
				addPassages(edition, "narrative:" + section.code(), content.narrative(section.code()), names, locale,
						places);
			}
			section.tables().forEach((table) -> addTable(edition, content, table, names, locale, places));
			parts.add(new RemarkPlaces(section.title().in(locale), places));
		}
		return parts;
	}

	private static void addPassages(Edition edition, String place, String text, PlaceNames names, Locale locale,
			List<Choice> places) {
		places.add(choice(edition, Anchor.text(place, 0), names, locale));
		addPassagesAlone(edition, place, text, names, locale, places);
	}

	private static void addPassagesAlone(Edition edition, String place, String text, PlaceNames names, Locale locale,
			List<Choice> places) {
		List<String> passages = Narrative.passages(text);
		for (int number = 1; number <= passages.size(); number++) {
			Choice named = choice(edition, Anchor.text(place, number), names, locale);
			places.add(
					new Choice(named.code(), named.elementId(), named.label() + "：" + begin(passages.get(number - 1))));
		}
	}

	private static void addTable(Edition edition, ReportContent content, Table table, PlaceNames names, Locale locale,
			List<Choice> places) {
		for (Line row : table.rows().lines()) {
			if (table.layout() == Table.Layout.GRID && table.columns().lines().size() > 1) {
				places.add(choice(edition, Anchor.row(table.code(), row.code()), names, locale));
			}
			for (Line column : table.columns().lines()) {
				places.add(choice(edition, Anchor.cell(Cell.code(table.code(), row.code(), column.code())), names,
						locale));
			}
		}
		addPassagesAlone(edition, "note:" + table.code(), content.tableNote(table.code()), names, locale, places);
	}

	private static Choice choice(Edition edition, Anchor anchor, PlaceNames names, Locale locale) {
		return new Choice(anchor.code(), anchor.elementId(),
				names.place(edition, anchor.kind().name(), anchor.place(), anchor.passage(), locale));
	}

	private static String begin(String passage) {
		return (passage.length() <= SHOWN) ? passage : passage.substring(0, SHOWN) + "…";
	}

	/**
	 * A place.
	 *
	 * @param code its public form
	 * @param elementId its id on the page
	 * @param label what it is called
	 */
	record Choice(String code, String elementId, String label) {
	}

}
