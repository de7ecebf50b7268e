package org.nianbao.access;

import java.util.Optional;

/** Who reviews the reports of an agency. */
public interface Supervision {

	/**
	 * The code of the office that reviews the agency's reports: the one that supervises
	 * it, or the agency itself at the top of the chain.
	 * @return empty if there is no such agency
	 */
	Optional<String> reviewingOffice(String agencyCode);

}
