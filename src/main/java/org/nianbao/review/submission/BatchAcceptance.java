package org.nianbao.review.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Access;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SubmissionReader;
import org.nianbao.review.ReviewAddress;
import org.nianbao.review.ReviewState;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.rulebook.SubmissionChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts many submissions after a look at their list, each in a transaction of its own,
 * so that one that can't be accepted never holds up the others.
 */
@Service
class BatchAcceptance {

	/** How many are accepted at once. */
	static final int MOST = 200;

	private static final Logger logger = LoggerFactory.getLogger(BatchAcceptance.class);

	private final Access access;

	private final AgencyRegister agencies;

	private final SubmissionReader submissions;

	private final ReportDesk reports;

	private final SubmissionChecks checks;

	private final Remarks remarks;

	private final ReviewActs acts;

	BatchAcceptance(Access access, AgencyRegister agencies, SubmissionReader submissions, ReportDesk reports,
			SubmissionChecks checks, Remarks remarks, ReviewActs acts) {
		this.access = access;
		this.agencies = agencies;
		this.submissions = submissions;
		this.reports = reports;
		this.checks = checks;
		this.remarks = remarks;
		this.acts = acts;
	}

	/**
	 * The submissions with what speaks against accepting them, in the given order. A
	 * receipt that there is not, or that is not the person's to accept, is missing.
	 */
	List<Candidate> look(Collection<String> receipts, SignedIn person) {
		Map<String, ReportKey> known = reviewed(receipts, person);
		Map<ReportYear, List<ReportKey>> byYear = known.values()
			.stream()
			.collect(Collectors.groupingBy(ReportKey::year));
		Map<ReportKey, RevisionStatus> statuses = new HashMap<>();
		Map<ReportKey, FindingCounts> counts = new HashMap<>();
		Map<ReportKey, Map<RemarkState, Integer>> unresolved = new HashMap<>();
		byYear.forEach((year, reports) -> {
			List<String> codes = reports.stream().map(ReportKey::agency).distinct().toList();
			this.reports.ofAgencies(codes, year).forEach((status) -> statuses.put(status.key(), status));
			unresolved.putAll(this.remarks.unresolved(codes, year));
			Map<ReportKey, String> wanted = new HashMap<>();
			known.forEach((receipt, report) -> {
				if (report.year().equals(year)) {
					wanted.put(report, receipt);
				}
			});
			counts.putAll(this.checks.count(wanted, year));
		});
		List<Candidate> candidates = new ArrayList<>();
		known.forEach((receipt, report) -> candidates.add(new Candidate(this.agencies.require(report.agency()), receipt,
				Objects.requireNonNull(statuses.get(report)), counts.getOrDefault(report, FindingCounts.of(List.of())),
				unresolved.getOrDefault(report, Map.of()).values().stream().mapToInt(Integer::intValue).sum())));
		return candidates;
	}

	/** Accepts the submissions one by one; tells what came of each. */
	@Transactional(propagation = Propagation.NEVER)
	List<Result> accept(Collection<String> receipts, SignedIn person) {
		List<Result> results = new ArrayList<>();
		reviewed(receipts, person).forEach((receipt, report) -> results
			.add(new Result(this.agencies.require(report.agency()), report, refusal(receipt, report, person))));
		return results;
	}

	private @Nullable ActRefusal refusal(String receipt, ReportKey report, SignedIn person) {
		try {
			this.acts.openAndAccept(report, receipt, person);
			return null;
		}
		catch (ActRefusedException ex) {
			return ActRefusal.of(ex);
		}
		catch (SupersededSubmissionException ex) {
			return ActRefusal.SUPERSEDED;
		}
		catch (RuntimeException ex) {
			logger.error("The submission {} could not be accepted", receipt, ex);
			return ActRefusal.FAILED;
		}
	}

	private Map<String, ReportKey> reviewed(Collection<String> receipts, SignedIn person) {
		List<String> wanted = receipts.stream().distinct().limit(MOST).toList();
		Map<String, ReportKey> known = this.submissions.reports(wanted);
		Map<String, ReportKey> reviewed = new LinkedHashMap<>();
		for (String receipt : wanted) {
			ReportKey report = known.get(receipt);
			if (report != null && this.access.mayAct(person, Role.REVIEWER, report.agency())) {
				reviewed.put(receipt, report);
			}
		}
		return reviewed;
	}

	/**
	 * A submission that is to be accepted together with others.
	 *
	 * @param agency the agency
	 * @param receipt the number of the submission's receipt
	 * @param newest the newest revision of the report
	 * @param findings how many findings the submission has
	 * @param remarks how many remarks on the report are not settled
	 */
	record Candidate(Agency agency, String receipt, RevisionStatus newest, FindingCounts findings, int remarks) {

		/** Whether it still waits for a decision as far as is known. */
		public boolean isAcceptable() {
			return ReviewState.of(this.newest) == ReviewState.AWAITING_REVIEW && this.newest.receipt() != null
					&& this.newest.receipt().number().equals(this.receipt);
		}

		/**
		 * Whether something is to be corrected or explained, or a remark is not settled.
		 */
		public boolean isNotable() {
			return this.findings.count(FindingLevel.BLOCK) + this.findings.count(FindingLevel.EXPLAIN)
					+ this.remarks > 0;
		}

		/** The address of the report on the office's desk. */
		public String address() {
			return ReviewAddress.of(this.newest.key(), this.agency.mainScope()).path();
		}

	}

	/**
	 * What came of one submission.
	 *
	 * @param agency the agency
	 * @param report the report
	 * @param refusal why it was not accepted; null if it was
	 */
	record Result(Agency agency, ReportKey report, @Nullable ActRefusal refusal) {

		/** The address of the report on the office's desk. */
		public String address() {
			return ReviewAddress.of(this.report, this.agency.mainScope()).path();
		}

	}

}
