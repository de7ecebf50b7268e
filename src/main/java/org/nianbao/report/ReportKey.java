package org.nianbao.report;

import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * What there is one report of: an agency, a year and a scope.
 *
 * @param agency the agency's permanent code
 * @param year the report year
 * @param scope what the figures cover
 */
public record ReportKey(String agency, ReportYear year, ReportScope scope) {

	/**
	 * The permanent address at which the public reads the report once it is published.
	 * @param mainScope the scope of the agency's main report, which stands at its plain
	 * address
	 */
	public String address(ReportScope mainScope) {
		String plain = "/reports/" + this.agency + '/' + this.year;
		return (this.scope == mainScope) ? plain : plain + '/' + this.scope.code();
	}

	@Override
	public String toString() {
		return this.agency + '-' + this.year + '-' + this.scope.code();
	}

}
