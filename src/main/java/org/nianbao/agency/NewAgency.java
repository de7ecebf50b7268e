package org.nianbao.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;

/**
 * What is known of an agency that is to be registered.
 *
 * @param region the code of its region
 * @param creditCode its unified social credit code; null if it has none
 * @param nameZh its official name
 * @param nameEn its English name; null if none is settled
 * @param kind what kind of body it is
 * @param office whether it supervises others (政府信息公开工作主管部门)
 * @param supervisingOffice the code of the office to which it files; null at the top
 * @param mainScope the scope of the report that stands at the agency's plain address
 * @param signOff whether a signer releases a report before it is submitted
 * @param validFrom its first day; null if not known
 */
public record NewAgency(String region, @Nullable SocialCreditCode creditCode, String nameZh, @Nullable String nameEn,
		AgencyKind kind, boolean office, @Nullable String supervisingOffice, ReportScope mainScope, boolean signOff,
		@Nullable LocalDate validFrom) {
}
