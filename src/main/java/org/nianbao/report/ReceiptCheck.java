package org.nianbao.report;

/**
 * What became of a receipt that somebody holds.
 *
 * @param receipt the receipt
 * @param report of which report it is
 * @param withdrawn whether the agency took the submission back later
 * @param intact whether the submission's content, its time and the report's history are
 * as they were
 */
public record ReceiptCheck(Receipt receipt, ReportKey report, boolean withdrawn, boolean intact) {
}
