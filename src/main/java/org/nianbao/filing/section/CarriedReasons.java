package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.content.PlainText;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.filing.CarriedFigures;
import org.nianbao.filing.OpenReport;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Table;
import org.nianbao.history.Actor;
import org.nianbao.report.CellsEdited;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.rulebook.LastYear;
import org.nianbao.rulebook.LastYear.Carried;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks why a figure differs from the one of last year's report that it continues (上年结转),
 * and sets the answer into the note under the table, since it is published with the
 * report.
 */
@Component
class CarriedReasons {

	private final CarriedFigures figures;

	private final Explanations explanations;

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final MessageSource messages;

	CarriedReasons(CarriedFigures figures, Explanations explanations, ReportDesk reports, DraftEditor editor,
			MessageSource messages) {
		this.figures = figures;
		this.explanations = explanations;
		this.reports = reports;
		this.editor = editor;
		this.messages = messages;
	}

	/** What is asked for the cells of a report that continue a figure of last year's. */
	List<CarriedReason> of(OpenReport report, ReportContent content) {
		Map<About, Explanation> given = this.explanations.of(report.key());
		return reasons(report.key(), report.edition(), content).stream()
			.filter((reason) -> !reason.cell().computed())
			.map((reason) -> {
				Optional<Explanation> explanation = reason.about().map(given::get);
				return reason.saying(explanation.map(Explanation::reason).orElse(""), null);
			})
			.toList();
	}

	private List<CarriedReason> reasons(ReportKey report, Edition edition, ReportContent content) {
		Map<Cell, Carried> carried = this.figures.lastYear(report, edition).carried(report.year());
		Totals totals = Totals.of(edition, content);
		List<CarriedReason> reasons = new ArrayList<>();
		carried.forEach((cell, figure) -> reasons.add(new CarriedReason(cell, figure, totals.counted(cell), "", null)));
		return reasons;
	}

	/**
	 * Keeps reasons as they were typed, and brings the notes under the tables up to date.
	 * @param typed the texts by cell code; a blank one is none
	 * @return the reasons that can't be kept as they are, each with what is wrong
	 */
	@Transactional
	List<CarriedReason> keep(OpenReport report, Map<String, String> typed, Actor actor, Locale locale) {
		List<CarriedReason> faulty = new ArrayList<>();
		Map<About, String> kept = new LinkedHashMap<>();
		List<CarriedReason> reasons = reasons(report.key(), report.edition(), this.reports.content(report.revision()));
		for (CarriedReason reason : reasons) {
			String text = reason.cell().computed() ? ""
					: PlainText.paragraphs(typed.getOrDefault(reason.cell().code(), ""));
			reason.about().filter((about) -> !text.isEmpty()).ifPresent((about) -> {
				if (Explanation.isReason(text)) {
					kept.put(about, text);
				}
				else {
					faulty.add(reason.saying(text, tooShort(locale)));
				}
			});
		}
		if (kept.isEmpty()) {
			return faulty;
		}
		List<Explanation> replaced = this.explanations.of(report.key())
			.values()
			.stream()
			.filter((each) -> kept.containsKey(each.about()) && !each.reason().equals(kept.get(each.about())))
			.toList();
		if (this.explanations.explain(report.revision(), kept, actor)) {
			note(report.key(), report.edition(), report.revision(), replaced, actor);
		}
		return faulty;
	}

	private String tooShort(Locale locale) {
		return this.messages.getMessage("filing.carried.tooShort",
				new Object[] { Explanation.SHORTEST, Explanation.LONGEST }, locale);
	}

	/** Whoever changes a figure that continues last year's, the note follows it. */
	@EventListener
	void follow(CellsEdited edited) {
		if (areCarried(edited.edition(), edited.cells())) {
			note(this.reports.status(edited.revision()).key(), edited.edition(), edited.revision(), List.of(),
					edited.by());
		}
	}

	/**
	 * Brings the notes under the tables up to date: each reason that holds stands there
	 * once, and one that does not hold any more is gone. Other lines stay as they are.
	 */
	private void note(ReportKey report, Edition edition, long revision, List<Explanation> replaced, Actor actor) {
		Map<About, Explanation> given = this.explanations.of(report);
		if (given.isEmpty()) {
			return;
		}
		ReportContent content = this.reports.content(revision);
		Map<String, List<String>> stale = new HashMap<>();
		Map<String, List<String>> holding = new HashMap<>();
		for (CarriedReason reason : reasons(report, edition, content)) {
			if (reason.cell().computed()) {
				continue;
			}
			Optional<About> about = reason.about();
			Stream.concat(given.values().stream(), replaced.stream())
				.filter((each) -> each.about().place().equals(reason.cell().code()))
				.forEach((each) -> {
					boolean holds = about.filter(each.about()::equals).isPresent() && !replaced.contains(each);
					(holds ? holding : stale).computeIfAbsent(reason.cell().table(), (table) -> new ArrayList<>())
						.add(line(reason, each));
				});
		}
		List<TextEdit> edits = edition.sections()
			.stream()
			.flatMap((section) -> section.tables().stream())
			.map((table) -> edit(table, content, stale.getOrDefault(table.code(), List.of()),
					holding.getOrDefault(table.code(), List.of())))
			.toList();
		this.editor.edit(revision, List.of(), edits, actor);
	}

	private static TextEdit edit(Table table, ReportContent content, List<String> stale, List<String> holding) {
		TextPlace place = TextPlace.note(table.code());
		String before = place.in(content);
		List<String> lines = before.lines().filter((line) -> !stale.contains(line)).toList();
		String after = Stream.concat(lines.stream(), holding.stream().filter((line) -> !lines.contains(line)))
			.reduce((one, other) -> one + "\n" + other)
			.orElse("");
		return TextEdit.of(place, before, after);
	}

	/** The line of the note, which is a part of the report and so in Chinese. */
	private String line(CarriedReason reason, Explanation explanation) {
		String unit = (reason.carried().relation().unit() != null) ? reason.carried().relation().unit().zh() : "";
		About about = explanation.about();
		return this.messages.getMessage("filing.carried.line",
				new Object[] { reason.cell().column().label().zh(), reason.carried().relation().resultName().zh(),
						about.left() + unit, reason.carried().relation().name().zh(), about.right() + unit,
						PlainText.line(explanation.reason()) },
				Locale.CHINESE);
	}

	/** Whether one of these cells continues a figure of last year's report. */
	static boolean areCarried(Edition edition, Iterable<String> cells) {
		for (String cell : cells) {
			if (LastYear.isGiven(edition, cell)) {
				return true;
			}
		}
		return false;
	}

}
