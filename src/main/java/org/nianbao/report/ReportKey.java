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

	@Override
	public String toString() {
		return this.agency + '-' + this.year + '-' + this.scope.code();
	}

}
