package org.nianbao.remark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.remark.ReasonDecision.Verdict;
import org.nianbao.remark.RemarkRefusedException.Reason;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office decides about the reasons that agencies give: it accepts them, or
 * questions them by a remark, which the agency answers like every other. Decisions are
 * only ever added to. Whether a person may decide is settled before.
 */
@Service
public class ReasonDecisions {

	private final Remarks remarks;

	private final Explanations explanations;

	private final JdbcClient database;

	private final History history;

	ReasonDecisions(Remarks remarks, Explanations explanations, JdbcClient database, History history) {
		this.remarks = remarks;
		this.explanations = explanations;
		this.database = database;
		this.history = history;
	}

	/**
	 * The newest decision about each reason of a report, by the number of the reason. One
	 * about which nothing was decided is missing.
	 */
	@Transactional(readOnly = true)
	public Map<Long, ReasonDecision> of(ReportKey report) {
		return this.database.sql("""
				SELECT DISTINCT ON (d.explanation_id)
				  d.explanation_id, d.decision, d.remark_number, d.account_name, d.at
				FROM explanation_decision d JOIN explanation e ON e.id = d.explanation_id
				  JOIN report p ON p.id = e.report_id
				WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope
				ORDER BY d.explanation_id, d.id DESC
				""")
			.param("agency", report.agency())
			.param("year", report.year().value())
			.param("scope", report.scope().name())
			.query(ReasonDecisions::decision)
			.list()
			.stream()
			.collect(Collectors.toMap(ReasonDecision::explanation, (each) -> each));
	}

	/**
	 * Accepts a reason; nothing is done if that was decided already.
	 * @param receipt the number of the receipt of the submission that is under review
	 * @param explanation the number of the reason
	 * @throws RemarkRefusedException if that submission is not under review, was not
	 * opened, or the reason is not one that holds now
	 */
	@Transactional
	public void accept(ReportKey report, String receipt, long explanation, Actor actor) {
		Explanation reason = require(report, receipt, explanation);
		ReasonDecision before = of(report).get(explanation);
		if (before != null && before.verdict() == Verdict.ACCEPTED) {
			return;
		}
		add(explanation, Verdict.ACCEPTED, 0, actor);
		this.history.record(Act.of(actor, "remark.acceptReason", Subject.report(report.toString()))
			.became("receipt", receipt)
			.became("place", reason.about().place())
			.became("rule", reason.about().rule())
			.became("reason", reason.reason()));
	}

	/**
	 * Questions a reason by a remark on the submission.
	 * @param receipt the number of the receipt of the submission that is under review
	 * @param explanation the number of the reason
	 * @param anchor what the finding is about that it explains
	 * @param part of a passage the part that is meant; empty for the whole
	 * @param text what the office asks, not blank
	 * @return the number of the remark within the report
	 * @throws RemarkRefusedException as for every remark, and if the reason is not one
	 * that holds now
	 * @throws IllegalArgumentException if the text is blank or too long
	 */
	@Transactional
	public int question(ReportKey report, String receipt, long explanation, Anchor anchor, String part, String text,
			Actor actor) {
		Explanation reason = require(report, receipt, explanation);
		int number = this.remarks.add(report, receipt, anchor, part, text, actor);
		add(explanation, Verdict.QUESTIONED, number, actor);
		this.history.record(Act.of(actor, "remark.questionReason", Subject.report(report.toString()))
			.became("number", number)
			.became("receipt", receipt)
			.became("place", anchor.code())
			.became("rule", reason.about().rule())
			.became("reason", reason.reason())
			.became("text", text));
		return number;
	}

	private Explanation require(ReportKey report, String receipt, long explanation) {
		this.remarks.requireUnderReview(report, receipt);
		Optional<Explanation> reason = this.explanations.of(report)
			.values()
			.stream()
			.filter((each) -> each.id() == explanation)
			.findFirst();
		return reason.orElseThrow(() -> new RemarkRefusedException(Reason.NO_SUCH_PLACE));
	}

	private void add(long explanation, Verdict verdict, int remark, Actor actor) {
		this.database.sql("""
				INSERT INTO explanation_decision (explanation_id, decision, remark_number, account_id, account_name)
				VALUES (:explanation, :decision, :remark, :account, :name)
				""")
			.param("explanation", explanation)
			.param("decision", verdict.name())
			.param("remark", remark)
			.param("account", actor.account())
			.param("name", actor.name())
			.update();
	}

	private static ReasonDecision decision(ResultSet row, int number) throws SQLException {
		return new ReasonDecision(row.getLong("explanation_id"), Verdict.valueOf(row.getString("decision")),
				row.getInt("remark_number"), row.getString("account_name"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
