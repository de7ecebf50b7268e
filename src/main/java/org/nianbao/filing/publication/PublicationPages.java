package org.nianbao.filing.publication;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.filing.AgencyYear;
import org.nianbao.format.Editions;
import org.nianbao.report.PublicationDesk;
import org.nianbao.report.PublicationRules;
import org.nianbao.report.ReviewDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.web.ReportView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together what an agency's publisher sees of a report: what the office has
 * received, never a draft.
 */
@Component
class PublicationPages {

	private final PublicationRules rules;

	private final PublicationDesk publications;

	private final ReviewDesk submissions;

	private final OfficeCalendar calendar;

	private final Editions editions;

	PublicationPages(PublicationRules rules, PublicationDesk publications, ReviewDesk submissions,
			OfficeCalendar calendar, Editions editions) {
		this.rules = rules;
		this.publications = publications;
		this.submissions = submissions;
		this.calendar = calendar;
		this.editions = editions;
	}

	void fill(AgencyYear report, Model model) {
		RevisionStatus newest = report.isBegun() ? report.revisions().getLast() : null;
		OfficeYear decided = this.calendar.ofAgency(report.agency().code(), report.year());
		boolean publishes = this.rules.publisher(report.key()).equals(report.agency().code());
		model.addAttribute("report", report);
		model.addAttribute("status", newest);
		model.addAttribute("decided", decided);
		model.addAttribute("publishes", publishes);
		model.addAttribute("publishable", publishes && newest != null && isPublishable(report, newest));
		model.addAttribute("failure", (newest != null) ? this.publications.failure(newest.id()).orElse(null) : null);
		model.addAttribute("published", published(report.revisions()));
		model.addAttribute("view", (newest != null) ? view(report, newest) : null);
	}

	private boolean isPublishable(AgencyYear report, RevisionStatus newest) {
		return newest.state() == RevisionState.ACCEPTED
				|| newest.state() == RevisionState.SUBMITTED && this.rules.reviewAfterPublication(report.key());
	}

	/** The revisions that the public can read, the newest first. */
	private static List<RevisionStatus> published(List<RevisionStatus> revisions) {
		return revisions.stream()
			.filter((revision) -> revision.state() == RevisionState.PUBLISHED)
			.sorted(Comparator.comparing(RevisionStatus::number).reversed())
			.toList();
	}

	private @Nullable ReportView view(AgencyYear report, RevisionStatus newest) {
		boolean seen = isPublishable(report, newest) || newest.state() == RevisionState.PUBLISHED;
		return seen
				? ReportView.of(this.editions.require(newest.edition()), this.submissions.submittedContent(newest.id()))
					.withPictures(report.address() + "/publication/pictures")
				: null;
	}

}
