package org.nianbao.report;

/**
 * A submission as it stands in a report's record, without its content.
 *
 * @param receipt the receipt
 * @param revision the number of the revision that was submitted, from 1
 * @param submittedBy the account of the person who submitted
 * @param withdrawn whether the agency took it back before a reviewer opened it
 */
public record SubmittedReport(Receipt receipt, int revision, long submittedBy, boolean withdrawn) {
}
