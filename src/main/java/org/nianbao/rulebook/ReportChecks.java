package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Context;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReviewDesk;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks stored reports by the rulebook, with what is on file of the agency. */
@Service
@Transactional(readOnly = true)
public class ReportChecks {

	private final Rulebook rulebook;

	private final Editions editions;

	private final ReportDesk reports;

	private final ReviewDesk reviews;

	private final YearsBefore yearsBefore;

	private final Filers filers;

	ReportChecks(Rulebook rulebook, Editions editions, ReportDesk reports, ReviewDesk reviews, YearsBefore yearsBefore,
			Filers filers) {
		this.rulebook = rulebook;
		this.editions = editions;
		this.reports = reports;
		this.reviews = reviews;
		this.yearsBefore = yearsBefore;
		this.filers = filers;
	}

	/**
	 * Checks a revision as it stands now (预检): what would be found if it were submitted.
	 * @throws org.nianbao.report.UnknownRevisionException if there is no such revision
	 */
	public List<Finding> preCheck(long revision) {
		return check(this.reports.status(revision).key(), this.reports.content(revision));
	}

	/**
	 * Checks the newest submission of a revision, as it was frozen: what the reviewer
	 * sees beside it.
	 * @throws org.nianbao.report.UnknownRevisionException if it was never submitted
	 */
	public List<Finding> checkSubmitted(long revision) {
		return check(this.reports.status(revision).key(), this.reviews.submittedContent(revision));
	}

	/**
	 * Checks a content that is not stored yet as if it were the report's, for instance
	 * what a document would make of it.
	 */
	public List<Finding> check(ReportKey report, ReportContent content) {
		return this.rulebook.check(Subject.typed(this.editions.require(content.edition()), content, context(report)));
	}

	/** By what a finding is known, for explaining it. */
	public static About about(Finding finding) {
		return new About(finding.rule(), finding.place().code(), finding.left(), finding.right());
	}

	/**
	 * What is known of a report besides its content: the agency that files it, and the
	 * year before's report of the same agency and scope and, after a merger, of its
	 * predecessors, where all of them are accepted.
	 */
	public Context context(ReportKey report) {
		return Context.NONE.withYearBefore(yearBefore(report))
			.withFiler(this.filers.of(List.of(report.agency())).get(report.agency()));
	}

	private List<Earlier> yearBefore(ReportKey report) {
		List<Earlier> earlier = new ArrayList<>();
		for (ReportKey before : this.yearsBefore.of(List.of(report), report.year()).getOrDefault(report, List.of())) {
			Optional<ReportContent> content = this.reports.acceptedContent(before);
			if (content.isEmpty()) {
				return List.of();
			}
			earlier.add(new Earlier(this.editions.require(content.get().edition()), content.get()));
		}
		return earlier;
	}

}
