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

	/** The address below which the report's pictures are, by SHA-256. */
	public String pictures() {
		return pictures(this.report);
	}

	/** The address below which a report's pictures are, by SHA-256. */
	public static String pictures(ReportKey report) {
		return "/review/" + report.agency() + '/' + report.year() + '/' + report.scope().code() + "/pictures";
	}

	/**
	 * The address of a report.
	 * @param mainScope the scope of the agency's main report, which has the plain address
	 */
	public static ReviewAddress of(ReportKey report, ReportScope mainScope) {
		String plain = "/review/" + report.agency() + '/' + report.year();
		return new ReviewAddress(report, (report.scope() == mainScope) ? plain : plain + '/' + report.scope().code());
	}

}
