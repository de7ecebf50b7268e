package org.nianbao.remark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.content.PlainText;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.remark.RemarkRefusedException.Reason;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SubmissionReader;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The remarks on reports: made by the office on a submission, answered by the agency,
 * settled by the office. Whether a person may act for one of them is decided before.
 */
@Service
public class Remarks {

	private final RemarkStore store;

	private final ReportDesk reports;

	private final SubmissionReader submissions;

	private final Editions editions;

	private final History history;

	Remarks(RemarkStore store, ReportDesk reports, SubmissionReader submissions, Editions editions, History history) {
		this.store = store;
		this.reports = reports;
		this.submissions = submissions;
		this.editions = editions;
		this.history = history;
	}

	/**
	 * Makes a remark on the submission that is under review, or on one that was
	 * published.
	 * @param receipt the number of its receipt
	 * @param part of a passage the part that is meant; empty for the whole. What is not
	 * part of the passage counts as the whole.
	 * @param text the remark, not blank
	 * @return the number of the remark within the report
	 * @throws RemarkRefusedException if that submission is not under review, was not
	 * opened, or the report has no such place
	 * @throws IllegalArgumentException if the text is blank or too long
	 */
	@Transactional
	public int make(ReportKey report, String receipt, Anchor anchor, String part, String text, Actor actor) {
		int number = add(report, receipt, anchor, part, text, actor);
		this.history.record(Act.of(actor, "remark.make", Subject.report(report.toString()))
			.became("number", number)
			.became("receipt", receipt)
			.became("place", anchor.code())
			.became("text", requireText(text)));
		return number;
	}

	/** Adds a remark as {@link #make} does; whoever adds it notes the act. */
	int add(ReportKey report, String receipt, Anchor anchor, String part, String text, Actor actor) {
		String body = requireText(text);
		requireUnderReview(report, receipt);
		ReportContent content = this.submissions.contents(List.of(receipt)).get(receipt);
		if (content == null) {
			throw new RemarkRefusedException(Reason.NOT_UNDER_REVIEW);
		}
		String quote = new Placement(this.editions.require(content.edition()), content).quote(anchor)
			.orElseThrow(() -> new RemarkRefusedException(Reason.NO_SUCH_PLACE));
		String meant = PlainText.paragraphs(part);
		boolean narrower = anchor.passage() > 0 && !meant.isEmpty() && quote.contains(meant);
		return this.store.add(report, receipt, anchor, narrower ? meant : quote, body, actor);
	}

	/** Refuses where the submission is not the one that is under review and opened. */
	void requireUnderReview(ReportKey report, String receipt) {
		List<RevisionStatus> revisions = this.reports.revisions(report);
		RevisionStatus newest = revisions.isEmpty() ? null : revisions.getLast();
		Receipt shown = (newest != null) ? newest.receipt() : null;
		if (newest == null || shown == null || !shown.number().equals(receipt) || !takesRemarks(newest.state())) {
			throw new RemarkRefusedException(Reason.NOT_UNDER_REVIEW);
		}
		if (newest.state() == RevisionState.SUBMITTED && newest.openedBy() == null) {
			throw new RemarkRefusedException(Reason.NOT_OPENED);
		}
	}

	/** Whether remarks can be made on a submission of a revision in that state. */
	public static boolean takesRemarks(RevisionState state) {
		return state == RevisionState.SUBMITTED || state == RevisionState.PUBLISHED;
	}

	/**
	 * Answers a remark, for the agency.
	 * @param text the answer, not blank
	 * @throws RemarkRefusedException if there is no such remark, or it was settled
	 * @throws IllegalArgumentException if the text is blank or too long
	 */
	@Transactional
	public void answer(ReportKey report, int number, String text, Actor actor) {
		act(report, number, RemarkAct.ANSWER, requireText(text), actor);
	}

	/**
	 * Asks again, for the office; a remark that was settled is open again.
	 * @param text the question, not blank
	 * @throws RemarkRefusedException if there is no such remark
	 * @throws IllegalArgumentException if the text is blank or too long
	 */
	@Transactional
	public void ask(ReportKey report, int number, String text, Actor actor) {
		act(report, number, RemarkAct.ASK, requireText(text), actor);
	}

	/**
	 * Settles a remark, for the office.
	 * @throws RemarkRefusedException if there is no such remark, or it was settled
	 */
	@Transactional
	public void resolve(ReportKey report, int number, Actor actor) {
		act(report, number, RemarkAct.RESOLVE, "", actor);
	}

	private void act(ReportKey report, int number, RemarkAct act, String text, Actor actor) {
		RemarkState before = this.store.lock(report, number)
			.orElseThrow(() -> new RemarkRefusedException(Reason.NO_SUCH_REMARK));
		RemarkState after = before.after(act).orElseThrow(() -> new RemarkRefusedException(Reason.RESOLVED));
		this.store.note(report, number, act, after, text, actor);
		this.history
			.record(Act.of(actor, "remark." + act.name().toLowerCase(Locale.ROOT), Subject.report(report.toString()))
				.was("number", number)
				.change("state", before, after)
				.became("text", text.isEmpty() ? null : text));
	}

	/** The remarks of a report, the first one first. */
	@Transactional(readOnly = true)
	public List<Remark> ofReport(ReportKey report) {
		return this.store.ofReport(report);
	}

	/**
	 * The remarks of a report where they belong in a content of it.
	 * @param content a submission or a draft
	 */
	@Transactional(readOnly = true)
	public List<PlacedRemark> placed(ReportKey report, ReportContent content) {
		Placement placement = new Placement(this.editions.require(content.edition()), content);
		return this.store.ofReport(report).stream().map(placement::place).toList();
	}

	/**
	 * How many remarks wait for the agency or for the office, by report. A report without
	 * any is missing, and so is a state.
	 */
	@Transactional(readOnly = true)
	public Map<ReportKey, Map<RemarkState, Integer>> unresolved(Collection<String> agencies, ReportYear year) {
		return this.store.unresolved(agencies, year);
	}

	private static String requireText(String text) {
		String body = PlainText.paragraphs(text);
		if (body.isEmpty() || body.length() > Remark.LONGEST_TEXT) {
			throw new IllegalArgumentException("a remark has 1 to " + Remark.LONGEST_TEXT + " characters");
		}
		return body;
	}

}
