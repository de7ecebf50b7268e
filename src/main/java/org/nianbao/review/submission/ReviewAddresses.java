package org.nianbao.review.submission;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.report.ReportKey;
import org.nianbao.review.ReviewAddress;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The reports that addresses of the office's desk name. */
@Component
class ReviewAddresses {

	private final AgencyRegister agencies;

	ReviewAddresses(AgencyRegister agencies) {
		this.agencies = agencies;
	}

	/**
	 * The report that an address names. Whether the person may see it was decided before.
	 * @param scope the public name of the scope; null for the agency's main one
	 * @throws ResponseStatusException 404 for a year in which there can be no report
	 */
	ReviewAddress of(String agencyCode, int year, @Nullable String scope) {
		if (!ReportYear.isPossible(year)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Agency agency = this.agencies.require(agencyCode);
		ReportScope wanted = (scope != null) ? ReportScope.ofCode(scope).orElseThrow() : agency.mainScope();
		return ReviewAddress.of(new ReportKey(agencyCode, new ReportYear(year), wanted), agency.mainScope());
	}

}
