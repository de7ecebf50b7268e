package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.check.Context;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.Finding;
import org.nianbao.check.OnFile;
import org.nianbao.check.Place;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReviewDesk;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.FindingLevel;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

	private final OfficeKnowledge offices;

	private final Peers peers;

	private final RuleLevels levels;

	private final Explanations explanations;

	private final TextComparisons comparisons;

	ReportChecks(Rulebook rulebook, Editions editions, ReportDesk reports, ReviewDesk reviews, YearsBefore yearsBefore,
			Filers filers, OfficeKnowledge offices, Peers peers, RuleLevels levels, Explanations explanations,
			TextComparisons comparisons) {
		this.rulebook = rulebook;
		this.editions = editions;
		this.reports = reports;
		this.reviews = reviews;
		this.yearsBefore = yearsBefore;
		this.filers = filers;
		this.offices = offices;
		this.peers = peers;
		this.levels = levels;
		this.explanations = explanations;
		this.comparisons = comparisons;
	}

	/**
	 * Checks a revision as it stands now (预检): what would be found if it were submitted.
	 * Texts that were saved just now are compared with the public ones first.
	 * @throws org.nianbao.report.UnknownRevisionException if there is no such revision
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<Finding> preCheck(long revision) {
		ReportKey report = this.reports.status(revision).key();
		ReportContent content = this.reports.content(revision);
		this.comparisons.compare(report, content);
		return check(report, content);
	}

	/**
	 * Checks the newest submission of a revision, as it was frozen: what the reviewer
	 * sees beside it.
	 * @throws org.nianbao.report.UnknownRevisionException if it was never submitted
	 */
	public List<Finding> checkSubmitted(long revision) {
		RevisionStatus status = this.reports.status(revision);
		ReportContent content = this.reviews.submittedContent(revision);
		return check(content, asOf(status, context(status.key(), content)));
	}

	/**
	 * Checks a frozen submission for its reviewer, who is also told whether it came in
	 * time and how a government's figures stand to those of its agencies.
	 */
	public List<Finding> checkForReview(RevisionStatus revision, ReportContent content) {
		ReportKey report = revision.key();
		Context known = context(report, content).withOffice(this.offices.forReview(report, revision.firstReceivedAt()));
		return check(content, asOf(revision, known));
	}

	/** Of what was brought in nothing can be changed, so nothing is asked. */
	private static Context asOf(RevisionStatus revision, Context known) {
		return revision.isArchive() ? known.asArchive() : known;
	}

	/**
	 * Checks a content that is not stored yet as if it were the report's, for instance
	 * what a document would make of it.
	 */
	public List<Finding> check(ReportKey report, ReportContent content) {
		return check(content, context(report, content));
	}

	private List<Finding> check(ReportContent content, Context known) {
		return this.rulebook.check(Subject.typed(this.editions.require(content.edition()), content, known));
	}

	/**
	 * Checks a document as if it were submitted as the report. Its texts are compared
	 * with the public ones first, like those of a draft.
	 * @param reading what was read from it, in an edition that is known
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<Finding> checkDocument(ReportKey report, Reading reading) {
		ReportContent content = reading.content();
		this.comparisons.compare(report, content);
		Edition edition = this.editions.require(content.edition());
		return this.rulebook.check(Subject.of(edition, reading, context(report, content)));
	}

	/**
	 * By what a finding is known, for explaining it. Words are known by their section, so
	 * that a paragraph more in front of them asks nothing anew; many cells of a table by
	 * all of them.
	 */
	public static About about(Finding finding) {
		String place = switch (finding.place()) {
			case Place.OfPassage words -> words.section() + ":0";
			case Place.OfTable table -> table.table().code() + '#' + Integer.toHexString(
					finding.cells().stream().map(Cell::code).sorted().collect(Collectors.joining(" ")).hashCode());
			case Place.OfCell cell -> cell.code();
			case Place.OfRow row -> row.code();
			case Place.OfSection section -> section.code();
			case Place.OfReport report -> report.code();
		};
		return new About(finding.rule(), place, finding.left(), finding.right());
	}

	/**
	 * What keeps a revision, as it stands now, from being submitted: what must be
	 * corrected and, after that, what must be corrected or explained.
	 * @throws org.nianbao.report.UnknownRevisionException if there is no such revision
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<Finding> obstacles(long revision) {
		ReportKey report = this.reports.status(revision).key();
		return obstacles(report, preCheck(revision));
	}

	/** What keeps a content from being submitted as that report. */
	List<Finding> obstacles(ReportKey report, ReportContent content) {
		return obstacles(report, check(report, content));
	}

	private List<Finding> obstacles(ReportKey report, List<Finding> findings) {
		List<Finding> obstacles = new ArrayList<>(findings.stream().filter(Finding::blocks).toList());
		obstacles.addAll(unexplained(report, findings));
		return obstacles;
	}

	/**
	 * The findings that ask for a reason of which the agency has given none, each once.
	 */
	public List<Finding> unexplained(ReportKey report, List<Finding> findings) {
		List<Finding> asked = findings.stream().filter((finding) -> finding.level() == FindingLevel.EXPLAIN).toList();
		if (asked.isEmpty()) {
			return asked;
		}
		Set<About> given = new HashSet<>(this.explanations.of(report).keySet());
		return asked.stream().filter((finding) -> given.add(about(finding))).toList();
	}

	/**
	 * What is known of a report besides its content: the agency that files it, what its
	 * office adds, and the year before's report of the same agency and scope and, after a
	 * merger, of its predecessors, where all of them are accepted.
	 */
	public Context context(ReportKey report) {
		return Context.NONE.withYearBefore(yearBefore(report))
			.withLevels(this.levels.ofAgency(report.agency()))
			.withFiler(this.filers.of(List.of(report.agency())).get(report.agency()))
			.withOffice(this.offices.of(report));
	}

	/**
	 * The same with what the rules compare a content with: the amounts of agencies of the
	 * same kind, and the public texts that are known to be like its own. A text that was
	 * not compared since it was saved is not known.
	 */
	public Context context(ReportKey report, ReportContent content) {
		return context(report)
			.withPeers(this.peers.medians(List.of(report), report.year()).getOrDefault(report, Map.of()))
			.withOnFile(this.comparisons.kept(Map.of(report, content)).getOrDefault(report, OnFile.NONE));
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
