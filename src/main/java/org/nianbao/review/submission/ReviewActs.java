package org.nianbao.review.submission;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;

import org.nianbao.access.Access;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.history.Actor;
import org.nianbao.remark.Anchor;
import org.nianbao.remark.ReasonDecisions;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.report.PublicationDesk;
import org.nianbao.report.PublicationRules;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReviewDesk;
import org.nianbao.report.RevisionStatus;
import org.nianbao.review.Assignments;
import org.nianbao.review.submission.QuestionedPlaces.QuestionedPlace;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an office decides about a submission, named by the number of its receipt: the one
 * that the person saw. Where the agency has submitted again since, the act is refused
 * with {@link SupersededSubmissionException}; where somebody else was faster, with
 * {@link org.nianbao.report.ActRefusedException}.
 */
@Service
@Transactional
class ReviewActs {

	private final Access access;

	private final ReportDesk reports;

	private final ReviewDesk desk;

	private final PublicationDesk publication;

	private final PublicationRules rules;

	private final Remarks remarks;

	private final ReasonDecisions reasons;

	private final QuestionedPlaces places;

	private final Assignments assignments;

	private final MessageSource messages;

	ReviewActs(Access access, ReportDesk reports, ReviewDesk desk, PublicationDesk publication, PublicationRules rules,
			Remarks remarks, ReasonDecisions reasons, QuestionedPlaces places, Assignments assignments,
			MessageSource messages) {
		this.access = access;
		this.reports = reports;
		this.desk = desk;
		this.publication = publication;
		this.rules = rules;
		this.remarks = remarks;
		this.reasons = reasons;
		this.places = places;
		this.assignments = assignments;
		this.messages = messages;
	}

	/** Begins the review, with which withdrawing ends. */
	void open(ReportKey report, String receipt, SignedIn person) {
		perform(report, receipt, (revision) -> this.desk.open(revision, actor(report, person, Role.REVIEWER)));
	}

	/**
	 * Returns the submission to the agency.
	 * @param reason what is to be changed; empty where open remarks say it
	 * @throws IllegalArgumentException if nothing is said and there is no open remark
	 */
	void returnToAgency(ReportKey report, String receipt, String reason, SignedIn person) {
		String said = said(report, reason);
		perform(report, receipt,
				(revision) -> this.desk.returnToAgency(revision, said, actor(report, person, Role.REVIEWER)));
	}

	/**
	 * What the agency is told: the reason or, where none was written, the open remarks.
	 */
	private String said(ReportKey report, String reason) {
		int open = openRemarks(report);
		return (reason.isEmpty() && open > 0)
				? this.messages.getMessage("review.return.byRemarks", new Object[] { open }, Locale.CHINESE) : reason;
	}

	/** How many remarks on the report wait for the agency. */
	int openRemarks(ReportKey report) {
		return this.remarks.unresolved(Set.of(report.agency()), report.year())
			.getOrDefault(report, Map.of())
			.getOrDefault(RemarkState.OPEN, 0);
	}

	/**
	 * Assigns the report to a reviewer of the office.
	 * @param reviewer the number of the account; empty for nobody, so that it goes by
	 * area and kind
	 * @return whether there is such a reviewer
	 */
	boolean assign(ReportKey report, String reviewer, SignedIn person) {
		Actor actor = actor(report, person, Role.REVIEWER);
		String office = Objects.requireNonNull(actor.agency());
		Long account = reviewer.matches("\\d{1,18}") ? Long.valueOf(reviewer) : null;
		boolean known = this.assignments.reviewers(office)
			.stream()
			.anyMatch((each) -> account != null && each.account() == account);
		if (known || reviewer.isEmpty()) {
			this.assignments.assign(report, office, account, actor);
		}
		return known || reviewer.isEmpty();
	}

	/**
	 * Makes a remark on the submission.
	 * @return its number
	 */
	int remark(ReportKey report, String receipt, RemarkForm form, String text, SignedIn person) {
		Anchor anchor = Anchor.ofCode(form.place()).orElseThrow(() -> new IllegalArgumentException("not a place"));
		return this.remarks.make(report, receipt, anchor, form.part(), text, actor(report, person, Role.REVIEWER));
	}

	/** Accepts a reason that the agency gave. */
	void acceptReason(ReportKey report, String receipt, long explanation, SignedIn person) {
		this.reasons.accept(report, receipt, explanation, actor(report, person, Role.REVIEWER));
	}

	/**
	 * Questions a reason that the agency gave.
	 * @return the number of the remark by which it is asked
	 */
	int questionReason(ReportKey report, String receipt, long explanation, String text, SignedIn person) {
		QuestionedPlace place = this.places.of(report, receipt, explanation);
		return this.reasons.question(report, receipt, explanation, place.anchor(), place.part(), text,
				actor(report, person, Role.REVIEWER));
	}

	/** Asks again about a remark. */
	void ask(ReportKey report, int remark, String text, SignedIn person) {
		this.remarks.ask(report, remark, text, actor(report, person, Role.REVIEWER));
	}

	/** Settles a remark. */
	void resolve(ReportKey report, int remark, SignedIn person) {
		this.remarks.resolve(report, remark, actor(report, person, Role.REVIEWER));
	}

	/** Accepts the submission. */
	void accept(ReportKey report, String receipt, SignedIn person) {
		perform(report, receipt, (revision) -> this.desk.accept(revision, actor(report, person, Role.REVIEWER)));
	}

	/**
	 * Begins the review, where nobody has, and accepts the submission, both or neither.
	 */
	void openAndAccept(ReportKey report, String receipt, SignedIn person) {
		Actor actor = actor(report, person, Role.REVIEWER);
		perform(report, receipt, (revision) -> {
			this.desk.open(revision, actor);
			this.desk.accept(revision, actor);
		});
	}

	/** Takes the acceptance back. */
	void takeBackAcceptance(ReportKey report, String receipt, SignedIn person) {
		perform(report, receipt,
				(revision) -> this.desk.takeBackAcceptance(revision, null, actor(report, person, Role.REVIEWER)));
	}

	/**
	 * Publishes the accepted submission, for the office or agency at which the person
	 * publishes.
	 */
	void publish(ReportKey report, String receipt, SignedIn person) {
		String publisher = this.rules.publisher(report);
		Actor actor = person.holds(Role.PUBLISHER, publisher) ? person.acting(publisher, Role.PUBLISHER)
				: actor(report, person, Role.PUBLISHER);
		perform(report, receipt, (revision) -> this.publication.publish(revision, actor));
	}

	/**
	 * States that the office has nothing against what was published before its review.
	 */
	void confirm(ReportKey report, String receipt, SignedIn person) {
		perform(report, receipt, (revision) -> this.desk.confirm(revision, actor(report, person, Role.REVIEWER)));
	}

	/**
	 * Asks to correct what was published before the office's review.
	 * @param reason what is to be corrected; empty where open remarks say it
	 * @throws IllegalArgumentException if nothing is said and there is no open remark
	 */
	void askForCorrection(ReportKey report, String receipt, String reason, SignedIn person) {
		String said = said(report, reason);
		perform(report, receipt,
				(revision) -> this.desk.askForCorrection(revision, said, actor(report, person, Role.REVIEWER)));
	}

	/**
	 * Withholds the published submission from the public.
	 * @param reason the reason that the report's address will tell, not blank
	 */
	void takeDown(ReportKey report, String receipt, String reason, SignedIn person) {
		perform(report, receipt,
				(revision) -> this.publication.takeDown(revision, reason, actor(report, person, Role.PUBLISHER)));
	}

	private void perform(ReportKey report, String receipt, LongConsumer act) {
		long revision = this.reports.revisions(report)
			.stream()
			.filter((status) -> isOf(status, receipt))
			.findFirst()
			.map(RevisionStatus::id)
			.orElseThrow(() -> new SupersededSubmissionException(receipt));
		act.accept(revision);
		// The act holds the revision's lock: what is the newest submission now, stays it.
		if (!isOf(this.reports.status(revision), receipt)) {
			throw new SupersededSubmissionException(receipt);
		}
	}

	private static boolean isOf(RevisionStatus status, String receiptNumber) {
		Receipt receipt = status.receipt();
		return receipt != null && receipt.number().equals(receiptNumber);
	}

	private Actor actor(ReportKey report, SignedIn person, Role role) {
		return this.access.acting(person, role, report.agency());
	}

}
