package org.nianbao.check.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;

/** Words that must not stand in a report, or are missing from it. */
final class PhrasePlanters {

	private static final List<String> SECTIONS = List.of("overview", "problems");

	private static final Pattern ORDERED = Pattern.compile("（一）|一是|(?m:^1\\.)");

	private static final int CITATIONS_SINCE = 2021;

	private PhrasePlanters() {
	}

	static Map<String, Planter> all() {
		Map<String, Planter> planters = new HashMap<>();
		planters.put("text.foreignPlace", inserted("foreign.place"));
		planters.put("text.ownName", PhrasePlanters::ownName);
		planters.put("text.wrongYear", PhrasePlanters::wrongYear);
		planters.put("text.residue", inserted("residue.block", "residue.explain"));
		planters.put("text.doubled", inserted("doubled"));
		planters.put("text.outdated", inserted("outdated"));
		planters.put("text.filler", PhrasePlanters::filler);
		planters.put("text.label", inserted("label"));
		planters.put("text.missing", PhrasePlanters::missing);
		planters.put("text.aspects", PhrasePlanters::aspects);
		planters.put("text.government", PhrasePlanters::government);
		planters.put("text.citation", (draft, random) -> (draft.year().value() < CITATIONS_SINCE) ? null
				: inserted("citation").plant(draft, random));
		planters.put("text.numbering", PhrasePlanters::numbering);
		planters.put("text.personal", inserted("personal.mobile", "personal.identity", "personal.account"));
		return planters;
	}

	/**
	 * Puts a sentence of one of these lists somewhere into the first or fifth section.
	 */
	private static Planter inserted(String... keys) {
		return (draft, random) -> {
			String sentence = new Writer(draft).line(keys[random.nextInt(keys.length)]);
			return insert(draft, random, CellPlanters.one(SECTIONS, random), sentence);
		};
	}

	/** Puts a sentence behind one that is there, or a clause before its end. */
	static Planted insert(Draft draft, Random random, String section, String sentence) {
		ReportContent content = draft.content();
		String text = content.narrative(section);
		List<Integer> ends = new ArrayList<>();
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '。') {
				ends.add(i);
			}
		}
		int end = CellPlanters.one(ends, random);
		boolean clause = sentence.startsWith("，") || sentence.startsWith("。");
		String changed = text.substring(0, clause ? end : end + 1)
				+ (sentence.startsWith("。") ? sentence.substring(1) : sentence)
				+ text.substring((clause && sentence.endsWith("。")) ? end + 1 : clause ? end : end + 1);
		return Planted.changed(draft, content.withNarrative(section, changed));
	}

	/** Puts a sentence behind the last one of the overview's that holds a word. */
	static @Nullable Planted insertBehind(String word, Draft draft, String sentence) {
		String text = draft.content().narrative("overview");
		int end = text.indexOf('。', text.lastIndexOf(word)) + 1;
		return (end == 0) ? null : Planted.changed(draft,
				draft.content().withNarrative("overview", text.substring(0, end) + sentence + text.substring(end)));
	}

	/** The same defect, which may be told at another place too. */
	static Planted also(Planted planted, String place) {
		Set<String> places = new HashSet<>(planted.places());
		places.add(place);
		return new Planted(planted.subject(), places);
	}

	private static @Nullable Planted ownName(Draft draft, Random random) {
		Author author = draft.author();
		boolean named = author.name().contains(author.locality().spelt());
		return named ? inserted("own.name").plant(draft, random) : null;
	}

	private static Planted wrongYear(Draft draft, Random random) {
		ReportContent content = draft.content();
		String preface = content.preface();
		int year = draft.year().value();
		if (preface.isEmpty() || !preface.contains("12月31日")) {
			String sentence = new Writer(draft).line(random.nextBoolean() ? "period.wrong" : "period.day");
			return insert(draft, random, "overview", sentence);
		}
		String changed = switch (random.nextInt(3)) {
			case 0 ->
				preface.replace(year + "年1月1日", (year - 1) + "年1月1日").replace(year + "年12月31日", (year - 1) + "年12月31日");
			case 1 -> preface.replace(year + "年1月1日", (year - 1) + "年1月1日");
			default -> preface.replace("12月31日", "12月30日");
		};
		return Planted.changed(draft, with(content, content.title(), changed));
	}

	static ReportContent with(ReportContent content, String title, String preface) {
		return new ReportContent(content.edition(), content.year(), content.scope(), title, "", "", preface,
				content.narratives(), content.cells(), Map.of(), content.signature());
	}

	private static @Nullable Planted filler(Draft draft, Random random) {
		return draft.author().isGovernment() ? null
				: Planted.changed(draft, draft.content().withNarrative("overview", new Writer(draft).line("filler")))
					.orSections();
	}

	private static Planted missing(Draft draft, Random random) {
		Writer writer = new Writer(draft);
		ReportContent content = draft.content();
		return Planted.changed(draft, switch (random.nextInt(4)) {
			case 0 -> content.withNarrative(CellPlanters.one(List.of("overview", "problems", "other"), random), "");
			case 1 -> content.withNarrative(CellPlanters.one(SECTIONS, random), writer.line("nothing.said"));
			case 2 -> content.withNarrative("problems", writer.line("problems.only"));
			default -> content.withNarrative("problems", writer.line("improvements.only"));
		}).orSections();
	}

	/** In a text without headings what is said in passing may stand for an aspect. */
	private static @Nullable Planted aspects(Draft draft, Random random) {
		if (!ORDERED.matcher(draft.content().narrative("overview")).find()) {
			return null;
		}
		String aspect = CellPlanters.one(List.of("disclosure", "requests", "management", "platform", "supervision"),
				random);
		return also(Planted.changed(draft, draft.leavingOut(aspect).content()).orSections(), "overview:0");
	}

	private static @Nullable Planted government(Draft draft, Random random) {
		return !draft.author().isGovernment() ? null
				: also(Planted.changed(draft, draft.leavingOut("assessment").content()).orSections(), "overview:0");
	}

	/**
	 * A number of a list that is left out, or a count that is not that of what follows.
	 */
	private static @Nullable Planted numbering(Draft draft, Random random) {
		ReportContent content = draft.content();
		if (content.preface().contains("六部分")) {
			String count = CellPlanters.one(List.of("五部分", "七部分"), random);
			return Planted.changed(draft, with(content, content.title(), content.preface().replace("六部分", count)));
		}
		String text = content.narrative("overview");
		String changed = text.replace("（四）", "（五）").replace("四是", "五是").replace("\n4.", "\n5.");
		return changed.equals(text) ? null
				: Planted.changed(draft, content.withNarrative("overview", changed)).orSections();
	}

}
