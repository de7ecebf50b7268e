package org.nianbao.review.submission;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.remark.PlacedRemark;
import org.nianbao.remark.ReasonDecisions;
import org.nianbao.remark.Remarks;
import org.nianbao.remark.StandardRemarks;
import org.nianbao.report.Explanations;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SubmissionReader;
import org.nianbao.review.Assignments;
import org.nianbao.review.ReviewAddress;
import org.nianbao.rulebook.LastYear;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.web.PlaceNames;
import org.nianbao.web.ReportView;
import org.nianbao.web.ReportView.Annotations;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts together what the office sees of a submission: what the rules find, what was
 * remarked, and last year's figures, each at its place.
 */
@Component
class SubmissionViews {

	private final SubmissionReader submissions;

	private final ReportChecks checks;

	private final Remarks remarks;

	private final StandardRemarks standard;

	private final Editions editions;

	private final PlaceNames names;

	private final Assignments assignments;

	private final Explanations explanations;

	private final ReasonDecisions decisions;

	SubmissionViews(SubmissionReader submissions, ReportChecks checks, Remarks remarks, StandardRemarks standard,
			Editions editions, PlaceNames names, Assignments assignments, Explanations explanations,
			ReasonDecisions decisions) {
		this.submissions = submissions;
		this.checks = checks;
		this.remarks = remarks;
		this.standard = standard;
		this.editions = editions;
		this.names = names;
		this.assignments = assignments;
		this.explanations = explanations;
		this.decisions = decisions;
	}

	/**
	 * A submission as it was frozen.
	 * @param lastYear whether last year's figures stand below this year's
	 */
	ReviewedReport.Shown shown(ReportKey key, RevisionStatus revision, Receipt receipt, boolean lastYear) {
		ReportContent content = Objects
			.requireNonNull(this.submissions.contents(List.of(receipt.number())).get(receipt.number()));
		Edition edition = this.editions.require(content.edition());
		FindingsView findings = FindingsView.of(edition, content, this.checks.checkForReview(revision, content),
				this.explanations.of(key, receipt.receivedAt().toInstant()), this.decisions.of(key));
		List<PlacedRemark> placed = this.remarks.placed(key, content);
		Annotations annotations = new Annotations(ReportRemarks.notes(placed),
				LastYear.of(edition, this.checks.context(key)).figures(), lastYear, true);
		return new ReviewedReport.Shown(revision, receipt, edition,
				ReportView.of(edition, content, findings.marks())
					.annotated(annotations)
					.withWords(findings.words())
					.withPictures(ReviewAddress.pictures(key)),
				findings, placed);
	}

	/**
	 * The remarks on a report.
	 * @param shown the submission that is shown; null if none is
	 * @param newest the newest revision; null if there is none
	 * @param reviews whether the person reviews the agency's reports
	 */
	ReportRemarks remarks(Agency agency, ReviewedReport.@Nullable Shown shown, @Nullable RevisionStatus newest,
			boolean reviews) {
		if (shown == null || newest == null) {
			return new ReportRemarks(List.of(), reviews, false, List.of(), List.of());
		}
		boolean open = reviews && shown.revision().number() == newest.number() && Remarks.takesRemarks(newest.state())
				&& (newest.state() != RevisionState.SUBMITTED || newest.openedBy() != null);
		Locale locale = LocaleContextHolder.getLocale();
		return new ReportRemarks(shown.placed(), reviews, open,
				open ? RemarkPlaces.of(shown.edition(), shown.content().content(), this.names, locale) : List.of(),
				open ? this.standard.ofOffice(agency.reviewingOffice()) : List.of());
	}

	/**
	 * Who is to review a report.
	 * @param reviews whether the person reviews the agency's reports, and so can assign
	 */
	ReportAssignment assignment(Agency agency, ReportKey key, boolean reviews) {
		return new ReportAssignment(this.assignments.of(agency, key).orElse(null), this.assignments.isByHand(key),
				reviews ? this.assignments.reviewers(agency.reviewingOffice()) : List.of());
	}

}
