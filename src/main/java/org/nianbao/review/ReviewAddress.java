package org.nianbao.review;

import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;

/**
 * Where a report lies on the office's desk.
 *
 * @param report what it is the report of
 * @param path the address of its page
 */
public record ReviewAddress(ReportKey report, String path) {

	/**
	 * The address of a report.
	 * @param mainScope the scope of the agency's main report, which has the plain address
	 */
	public static ReviewAddress of(ReportKey report, ReportScope mainScope) {
		String plain = "/review/" + report.agency() + '/' + report.year();
		return new ReviewAddress(report, (report.scope() == mainScope) ? plain : plain + '/' + report.scope().code());
	}

}
