package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;
import org.nianbao.demonstration.CommonTexts.Enumeration;
import org.nianbao.demonstration.InventedAgency.Charged;
import org.nianbao.demonstration.InventedAgency.Writing;
import org.nianbao.demonstration.InventedAgency.YearNotes;
import org.nianbao.demonstration.WritingStyle.Problem;
import org.nianbao.format.Edition;

/**
 * Writes the texts of one report. Of the ways to say a thing it takes, for each thing,
 * another one every year and for every agency of the same kind, so that reports do not
 * read alike.
 */
final class ReportWriter {

	private final CommonTexts common;

	private final WritingStyle style;

	private final InventedAgency agency;

	private final Writing writing;

	private final YearNotes notes;

	private final int year;

	private final Facts facts;

	/**
	 * How many things were said, each of which changes its wording at a pace of its own.
	 */
	private int said;

	ReportWriter(CommonTexts common, WritingStyle style, InventedAgency agency, Writing writing, Edition edition,
			ReportContent figures, Map<String, Integer> mentions) {
		this.common = common;
		this.style = style;
		this.agency = agency;
		this.writing = writing;
		this.year = figures.year().value();
		this.notes = agency.notes(figures.year());
		this.facts = facts(edition, figures, mentions);
	}

	private Facts facts(Edition edition, ReportContent figures, Map<String, Integer> mentions) {
		Facts known = new Facts(edition, figures);
		known.word("agency", this.agency.zh());
		known.word("we", this.writing.we());
		known.word("area", this.writing.area());
		known.word("year", Integer.toString(this.year));
		known.word("nextYear", Integer.toString(this.year + 1));
		known.word("serial", Integer.toString(Luck.of(this.agency.code(), this.year, "serial").between(3, 40)));
		mentions.forEach((name, number) -> known.number(name, BigDecimal.valueOf(number)));
		known.number("disputes.litigation",
				known.number("disputes.directLitigation").add(known.number("disputes.litigationAfterReconsideration")));
		Charged charged = this.notes.charged();
		if (charged != null) {
			known.number("charged.applicants", BigDecimal.valueOf(charged.applicants()));
			known.number("charged.requests", BigDecimal.valueOf(charged.requests()));
			known.number("charged.yuan", BigDecimal.valueOf(charged.yuan()));
		}
		this.common.enumerations().forEach((name, list) -> known.word(name, enumerate(list, known)));
		return known;
	}

	private static String enumerate(Enumeration list, Facts known) {
		List<Map.Entry<String, String>> parts = list.parts()
			.entrySet()
			.stream()
			.filter((part) -> !known.isZero(part.getValue()))
			.toList();
		if (parts.isEmpty()) {
			return list.none();
		}
		if (parts.size() == 1 && !list.only().equals(list.lead())) {
			return list.only() + parts.getFirst().getKey();
		}
		return list.lead() + String.join("、",
				parts.stream().map((part) -> part.getKey() + known.text(part.getValue()) + "件").toList());
	}

	/** The figures with all texts around them. */
	ReportContent write(ReportContent figures, Edition edition) {
		Map<String, String> narratives = new HashMap<>();
		edition.narrative("narrative.overview").ifPresent((section) -> narratives.put(section.code(), overview()));
		edition.narrative("narrative.problems").ifPresent((section) -> narratives.put(section.code(), problems()));
		edition.narrative("narrative.other").ifPresent((section) -> narratives.put(section.code(), other(edition)));
		return new ReportContent(figures.edition(), figures.year(), figures.scope(), figures.title(),
				fill(this.writing.documentNumber()), fill(this.writing.indexNumber()), preface(edition), narratives,
				figures.cells(), tableNotes(), figures.signature());
	}

	private String overview() {
		List<String> headings = choose(this.common.headings());
		StringBuilder text = new StringBuilder(choose(this.style.lead()));
		String disclosed = choose(this.style.proactive());
		String highlight = this.notes.highlight();
		aspect(text, headings.get(0), (this.year % 2 == 0) ? disclosed + highlight : highlight + disclosed);
		aspect(text, headings.get(1), choose(hasRequests() ? this.style.onRequest() : this.style.onRequestNone()));
		aspect(text, headings.get(2), choose(this.style.management()));
		aspect(text, headings.get(3), choose(this.style.platform()));
		aspect(text, headings.get(4), choose(this.style.supervision()));
		if (this.agency.isGovernment()) {
			aspect(text, headings.get(5), choose(this.style.assessment()));
		}
		return fill(text.toString());
	}

	private static void aspect(StringBuilder text, String heading, String paragraph) {
		text.append('\n').append(heading).append(paragraph);
	}

	private boolean hasRequests() {
		return !this.facts.isZero("requests.handled.total");
	}

	private String problems() {
		Problem usual = choose(this.style.problems());
		this.facts.word("lead", fill(choose(this.style.problemsLead())));
		this.facts.word("problem1", fill(this.notes.problem()));
		this.facts.word("measure1", fill(this.notes.measure()));
		this.facts.word("problem2", fill(usual.problem()));
		this.facts.word("measure2", fill(usual.measure()));
		return fill(choose(this.common.problemLayouts()));
	}

	private String other(Edition edition) {
		String charged = this.style.charged();
		if (this.notes.charged() != null && charged != null) {
			return fill(charged);
		}
		return fill(choose(byEdition(this.style.other(), edition)));
	}

	private String preface(Edition edition) {
		return this.writing.preface() ? fill(choose(byEdition(this.common.prefaces(), edition))) : "";
	}

	private static List<String> byEdition(Map<String, List<String>> texts, Edition edition) {
		@Nullable List<String> found = texts.get(edition.code());
		if (found == null) {
			throw new IllegalArgumentException("no text for " + edition);
		}
		return found;
	}

	private Map<String, String> tableNotes() {
		Map<String, String> filled = new HashMap<>();
		if (!this.facts.isZero(YearFigures.PREVIOUS_PENDING)) {
			filled.put("disputes", fill(this.common.pendingNote()));
		}
		this.notes.tableNotes().forEach((table, note) -> filled.put(table, fill(note)));
		return filled;
	}

	private <T> T choose(List<T> ways) {
		int pace = 1 + this.said++ % (ways.size() - 1);
		return ways
			.get(Math.floorMod(this.writing.place() + pace * (this.year - InventedAgency.FIRST_YEAR), ways.size()));
	}

	private String fill(String template) {
		return TextTemplate.fill(template, this.facts);
	}

}
