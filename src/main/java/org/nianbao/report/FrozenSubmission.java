package org.nianbao.report;

import org.nianbao.content.ReportContent;

/**
 * A submission as it was frozen.
 *
 * @param receipt the receipt that the agency got
 * @param content what was submitted
 */
public record FrozenSubmission(Receipt receipt, ReportContent content) {
}
