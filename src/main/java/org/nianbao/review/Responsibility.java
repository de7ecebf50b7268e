package org.nianbao.review;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;

/**
 * That a reviewer reviews the agencies of an area, of a kind, or of both.
 *
 * @param id its number
 * @param office the code of the office
 * @param region the code of the region in which, or inside which, they are; null for all
 * @param kind the kind of the agencies; null for all
 * @param assignee the reviewer
 */
record Responsibility(long id, String office, @Nullable String region, @Nullable AgencyKind kind, Assignee assignee) {

	/**
	 * Whether it covers an agency.
	 * @param within the codes of the region and of all regions inside it
	 */
	boolean covers(Agency agency, Set<String> within) {
		return agency.reviewingOffice().equals(this.office) && (this.region == null || within.contains(agency.region()))
				&& (this.kind == null || agency.kind() == this.kind);
	}

}
