package org.nianbao.review.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Access;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.RegionRegister;
import org.nianbao.report.PublicationRules;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReviewDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SubmissionReader;
import org.nianbao.report.SubmittedReport;
import org.nianbao.review.ReviewState;
import org.nianbao.review.Timeliness;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the office sees of a report: never a draft. */
@Service
@Transactional(readOnly = true)
class ReportReader {

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	private final OfficeCalendar calendar;

	private final ReportDesk reports;

	private final SubmissionReader submissions;

	private final ReviewDesk desk;

	private final PublicationRules rules;

	private final SubmissionViews views;

	private final Access access;

	private final Clock clock;

	ReportReader(AgencyRegister agencies, RegionRegister regions, OfficeCalendar calendar, ReportDesk reports,
			SubmissionReader submissions, ReviewDesk desk, PublicationRules rules, SubmissionViews views, Access access,
			Clock clock) {
		this.agencies = agencies;
		this.regions = regions;
		this.calendar = calendar;
		this.reports = reports;
		this.submissions = submissions;
		this.desk = desk;
		this.rules = rules;
		this.views = views;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * The report as the person sees it, also where it was not begun.
	 * @param lastYear whether last year's figures stand below this year's
	 */
	ReviewedReport read(ReportKey key, SignedIn person, boolean lastYear) {
		Agency agency = this.agencies.require(key.agency());
		OfficeYear decided = this.calendar.ofAgency(key.agency(), key.year());
		List<RevisionStatus> revisions = this.reports.revisions(key);
		RevisionStatus newest = revisions.isEmpty() ? null : revisions.getLast();
		ReviewedReport.Shown shown = shown(key, revisions, lastYear);
		List<SubmittedReport> submitted = this.submissions.ofReport(key);
		boolean reviews = this.access.mayAct(person, Role.REVIEWER, key.agency());
		PossibleActs acts = PossibleActs.of(revisions, reviews, person.holds(Role.PUBLISHER, this.rules.publisher(key)),
				this.access.mayAct(person, Role.PUBLISHER, key.agency()), this.rules.reviewAfterPublication(key),
				newest != null && this.desk.isSubmitter(newest.id(), person.accountId()));
		return new ReviewedReport(agency, this.regions.find(agency.region()).orElse(null), key, ReviewState.of(newest),
				newest, decided, Timeliness.of(decided, newest, this.clock), shown, isPublic(revisions), submitted,
				acts, this.views.remarks(agency, shown, newest, reviews), this.views.assignment(agency, key, reviews),
				history(revisions));
	}

	/** A correction replaces the revision before: once taken down, none is public. */
	private static boolean isPublic(List<RevisionStatus> revisions) {
		return revisions.reversed()
			.stream()
			.map(RevisionStatus::state)
			.filter(RevisionState::isFinal)
			.findFirst()
			.filter((state) -> state == RevisionState.PUBLISHED)
			.isPresent();
	}

	private ReviewedReport.@Nullable Shown shown(ReportKey key, List<RevisionStatus> revisions, boolean lastYear) {
		for (RevisionStatus revision : revisions.reversed()) {
			Receipt receipt = revision.receipt();
			if (receipt != null && ReviewState.showsSubmission(revision.state())) {
				return this.views.shown(key, revision, receipt, lastYear);
			}
		}
		return null;
	}

	private List<HistoryLine> history(List<RevisionStatus> revisions) {
		List<HistoryLine> lines = new ArrayList<>();
		for (RevisionStatus revision : revisions) {
			this.reports.history(revision.id()).forEach((entry) -> lines.add(HistoryLine.of(revision.number(), entry)));
		}
		Collections.reverse(lines);
		return lines;
	}

}
