package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.content.CellValue;
import org.nianbao.content.PictureMark;
import org.nianbao.content.ReportContent;
import org.nianbao.demonstration.InventedAgency.Correction;
import org.nianbao.demonstration.InventedAgency.Illustration;
import org.nianbao.demonstration.InventedAgency.Stage;
import org.nianbao.demonstration.InventedAgency.YearNotes;
import org.nianbao.history.Actor;
import org.nianbao.picture.Picture;
import org.nianbao.picture.PictureRefusedException;
import org.nianbao.picture.Pictures;
import org.nianbao.remark.Anchor;
import org.nianbao.remark.Remarks;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.PublicationDesk;
import org.nianbao.report.PublicationRules;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReviewDesk;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SignOffDesk;
import org.nianbao.report.SubmissionDesk;
import org.nianbao.report.SubmissionOutcome;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;

/** Leads an invented report as far as it is to come, by the acts that people do. */
@Component
class ReportLife {

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final SubmissionDesk submissions;

	private final ReviewDesk reviews;

	private final SignOffDesk signOffs;

	private final PublicationDesk publications;

	private final PublicationRules rules;

	private final Remarks remarks;

	private final ReportChecks checks;

	private final Explanations explanations;

	private final Pictures pictures;

	ReportLife(ReportDesk reports, DraftEditor editor, SubmissionDesk submissions, ReviewDesk reviews,
			SignOffDesk signOffs, PublicationDesk publications, PublicationRules rules, Remarks remarks,
			ReportChecks checks, Explanations explanations, Pictures pictures) {
		this.reports = reports;
		this.editor = editor;
		this.submissions = submissions;
		this.reviews = reviews;
		this.signOffs = signOffs;
		this.publications = publications;
		this.rules = rules;
		this.remarks = remarks;
		this.checks = checks;
		this.explanations = explanations;
		this.pictures = pictures;
	}

	/**
	 * Leads a report to its stage.
	 * @param written the reports as they are written
	 * @throws IllegalStateException if the report is refused on its way
	 */
	void lead(InventedAgency agency, ReportYear year, DemonstrationReports written, Cast cast) {
		YearNotes notes = agency.notes(year);
		Stage stage = notes.stage();
		if (stage == Stage.NOT_STARTED) {
			return;
		}
		ReportKey key = new ReportKey(agency.code(), year, agency.scope());
		String office = Objects.requireNonNullElse(agency.supervisingOffice(), agency.code());
		Crew crew = new Crew(agency.signOff(), cast.at(agency.code(), Role.FILER), cast.at(agency.code(), Role.SIGNER),
				cast.at(office, Role.REVIEWER), cast.at(this.rules.publisher(key), Role.PUBLISHER));
		ReportContent right = written.report(agency.code(), year);
		Correction correction = notes.correction();
		ReportContent first = (correction != null) ? written.reportBeforeCorrection(agency.code(), year)
				: unfinished(right, notes);
		long revision = this.reports.begin(key, crew.filer()).id();
		write(revision, first, crew);
		illustrate(revision, notes.picture(), written, crew);
		advance(revision, stage, notes, written.usualReason(), crew);
		if (correction != null) {
			long next = this.reports.correct(revision, correction.reason(), crew.filer()).id();
			write(next, right, crew);
			advance(next, (stage == Stage.IN_CORRECTION) ? Stage.DRAFT : stage, notes, written.usualReason(), crew);
		}
	}

	private static ReportContent unfinished(ReportContent report, YearNotes notes) {
		Map<String, CellValue> cells = new HashMap<>(report.cells());
		Map<String, String> narratives = new HashMap<>(report.narratives());
		for (String blank : notes.blank()) {
			cells.keySet().removeIf((cell) -> cell.startsWith(blank));
			narratives.remove(blank);
		}
		notes.amended()
			.forEach((cell, by) -> cells.put(cell,
					new CellValue.Figure(report.cell(cell).counted().orElseThrow().add(BigDecimal.valueOf(by)), null)));
		return new ReportContent(report.edition(), report.year(), report.scope(), report.title(),
				report.documentNumber(), report.indexNumber(), report.preface(), narratives, cells, report.tableNotes(),
				report.signature());
	}

	private void write(long revision, ReportContent wanted, Crew crew) {
		EditOutcome outcome = this.editor.takeOver(revision, this.reports.content(revision), wanted, crew.filer());
		if (!(outcome instanceof EditOutcome.Settled settled && settled.isComplete())) {
			throw new IllegalStateException("could not write " + wanted.title() + ": " + outcome);
		}
	}

	/** Puts a picture at the end of a section, as somebody does who uploads it. */
	private void illustrate(long revision, @Nullable Illustration picture, DemonstrationReports written, Crew crew) {
		if (picture == null) {
			return;
		}
		ReportContent content = this.reports.content(revision);
		try {
			Picture kept = this.pictures.keep(this.reports.status(revision).key(), content,
					written.picture(picture.file()), crew.filer());
			String mark = new PictureMark(picture.alternative(), kept.hash()).line();
			write(revision,
					content.withNarrative(picture.section(), content.narrative(picture.section()) + '\n' + mark), crew);
		}
		catch (PictureRefusedException ex) {
			throw new IllegalStateException("an invented picture is refused", ex);
		}
	}

	private void advance(long revision, Stage stage, YearNotes notes, String usualReason, Crew crew) {
		if (stage == Stage.DRAFT) {
			explain(revision, notes.reasons(), null, crew);
			return;
		}
		explain(revision, notes.reasons(), usualReason, crew);
		if (crew.signOff()) {
			this.submissions.release(revision, crew.filer());
		}
		if (stage == Stage.RELEASED) {
			return;
		}
		submit(revision, crew);
		if (stage == Stage.SUBMITTED) {
			return;
		}
		this.reviews.open(revision, crew.reviewer());
		remark(revision, notes.remarks(), crew);
		switch (stage) {
			case OPENED -> {
			}
			case RETURNED -> this.reviews.returnToAgency(revision, notes.reason(), crew.reviewer());
			default -> {
				this.reviews.accept(revision, crew.reviewer());
				if (stage != Stage.ACCEPTED) {
					publish(revision, stage, notes.reason(), crew);
				}
			}
		}
	}

	/**
	 * Says why what rules ask about is as it is.
	 * @param usual what is said where there is no reason of its own; null to say nothing
	 */
	private void explain(long revision, Map<String, String> reasons, @Nullable String usual, Crew crew) {
		if (usual == null && reasons.isEmpty()) {
			return;
		}
		Map<About, String> given = new HashMap<>();
		this.checks.obstacles(revision)
			.stream()
			.filter((finding) -> !finding.blocks() && (usual != null || reasons.containsKey(finding.rule())))
			.forEach((finding) -> given.put(ReportChecks.about(finding),
					Objects.requireNonNull(reasons.getOrDefault(finding.rule(), usual))));
		if (!given.isEmpty()) {
			this.explanations.explain(revision, given, crew.filer());
		}
	}

	private void remark(long revision, Map<String, String> remarks, Crew crew) {
		RevisionStatus status = this.reports.status(revision);
		String receipt = Objects.requireNonNull(status.receipt()).number();
		remarks.forEach((place, text) -> this.remarks.make(status.key(), receipt,
				Anchor.ofCode(place).orElseThrow(() -> new IllegalStateException("no place " + place)), "", text,
				crew.reviewer()));
	}

	private void submit(long revision, Crew crew) {
		UUID key = UUID.randomUUID();
		SubmissionOutcome outcome = crew.signOff()
				? this.submissions.signAndSubmit(revision, key, "", this.signOffs.sheet(revision).hash(), crew.signer())
				: this.submissions.submit(revision, key, crew.filer());
		if (outcome instanceof SubmissionOutcome.Refused refused) {
			throw new IllegalStateException("an invented report breaks rules: " + refused.refusals());
		}
	}

	private void publish(long revision, Stage stage, String reason, Crew crew) {
		this.publications.publish(revision, crew.publisher());
		if (stage == Stage.TAKEN_DOWN) {
			this.publications.takeDown(revision, reason, crew.publisher());
		}
	}

	/** Those who have to do with one report. */
	private record Crew(boolean signOff, Actor filer, Actor signer, Actor reviewer, Actor publisher) {
	}

}
