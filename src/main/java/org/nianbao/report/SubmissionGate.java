package org.nianbao.report;

import java.util.List;

import org.nianbao.content.ReportContent;

/**
 * Decides whether a report may be submitted. It is asked under the revision's lock, in
 * the transaction that freezes the content, about exactly the content that will be
 * frozen.
 */
public interface SubmissionGate {

	/**
	 * Checks a report.
	 * @param report what it is the report of
	 * @param content its content
	 * @return why it can't be submitted; empty if it can
	 */
	List<Refusal> check(ReportKey report, ReportContent content);

	/**
	 * Is told that a report passed and was frozen, in the same transaction.
	 * @param report what it is the report of
	 * @param receipt the receipt of the submission
	 * @param content the content that was frozen
	 */
	void received(ReportKey report, Receipt receipt, ReportContent content);

}
