package org.nianbao.check.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.TestReadings;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.Missing;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.shared.ReportYear;

/** Defects of the report as a whole: edition, sections, title, date. */
final class FramePlanters {

	private static final String REPORT = "report:0";

	private FramePlanters() {
	}

	static Map<String, Planter> all() {
		Map<String, Planter> planters = new HashMap<>();
		planters.put("report.edition", FramePlanters::edition);
		planters.put("report.year", FramePlanters::year);
		planters.put("report.sections", FramePlanters::sections);
		planters.put("report.title", FramePlanters::title);
		planters.put("report.date", FramePlanters::date);
		return planters;
	}

	private static Planted edition(Draft draft, Random random) {
		ReportContent content = draft.content();
		if (draft.is2021() || random.nextBoolean()) {
			Reading reading = TestReadings.of(draft.edition(), content);
			Reading other = TestReadings.withSourceEdition(reading, draft.is2021() ? "2019" : "2021");
			return Planted.at(CellPlanters.subject(draft, other), REPORT);
		}
		ReportYear later = new ReportYear(2021 + random.nextInt(5));
		ReportContent moved = new ReportContent(content.edition(), later, content.scope(),
				draft.author().name() + later + "年政府信息公开工作年度报告", "", "", "", content.narratives(), content.cells(),
				Map.of(), Signature.NONE);
		return Planted.at(draft.subject(moved), REPORT);
	}

	private static Planted year(Draft draft, Random random) {
		Reading reading = TestReadings.of(draft.edition(), draft.content());
		ReportYear other = random.nextBoolean() ? null : new ReportYear(draft.year().value() - 1);
		return Planted.at(CellPlanters.subject(draft, TestReadings.withFoundYear(reading, other)), REPORT);
	}

	/** A section that is missing, out of order or called something else. */
	private static Planted sections(Draft draft, Random random) {
		Reading reading = TestReadings.of(draft.edition(), draft.content());
		List<String> order = new ArrayList<>(reading.sectionOrder());
		Map<String, String> titles = new HashMap<>(reading.sectionTitles());
		Missing missing = reading.missing();
		int index = random.nextInt(order.size());
		String section = order.get(index);
		switch (random.nextInt(3)) {
			case 0 -> {
				order.remove(index);
				titles.remove(section);
				missing = new Missing(List.of(section), missing.tables(), missing.rows(), missing.columns());
			}
			case 1 -> Collections.swap(order, index, (index + 1) % order.size());
			default -> titles.put(section, titles.get(section).substring(0, 2)
					+ CellPlanters.one(List.of("政务公开工作开展情况", "工作成效", "其他情况说明"), random));
		}
		Reading odd = new Reading(reading.content(), reading.agencyName(), reading.foundYear(), reading.sourceEdition(),
				reading.statedTotals(), reading.inferred(), reading.rows(), missing, titles, order, reading.cellLines(),
				reading.notUnderstood());
		List<String> places = new ArrayList<>(List.of(REPORT));
		draft.edition().sections().forEach((known) -> places.add(known.code() + ":0"));
		return new Planted(CellPlanters.subject(draft, odd), Set.copyOf(places));
	}

	private static Planted title(Draft draft, Random random) {
		String name = draft.author().name();
		int year = draft.year().value();
		String title = CellPlanters.one(List.of("政府信息公开工作年度报告", year + "年政府信息公开工作年度报告", name + "政府信息公开工作年度报告",
				name + year + "年度政府信息公开工作年度报告", year + "年度政府信息公开年度报告", name + "年报"), random);
		ReportContent content = draft.content();
		return Planted.at(draft.subject(PhrasePlanters.with(content, title, content.preface())), REPORT, "title:0");
	}

	private static @Nullable Planted date(Draft draft, Random random) {
		ReportContent content = draft.content();
		int year = draft.year().value();
		LocalDate early = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
		Signature signature = (random.nextInt(4) == 0) ? Signature.NONE
				: new Signature(random.nextBoolean() ? content.signature().agency() : "", early);
		ReportContent signed = new ReportContent(content.edition(), content.year(), content.scope(), content.title(),
				"", "", content.preface(), content.narratives(), content.cells(), Map.of(), signature);
		return Planted.at(draft.subject(signed), REPORT, "signature:0");
	}

}
