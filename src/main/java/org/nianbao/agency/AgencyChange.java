package org.nianbao.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an agency is to become, where several are changed together.
 *
 * @param code its permanent code
 * @param nameZh its official name
 * @param nameEn its English name; null if none is settled
 * @param namedSince the first day of the name, if it is another; null if the name was
 * only written wrongly
 * @param details what else is settled about it
 * @param validUntil its last day; null while it exists
 * @param contact how the public reaches it
 */
public record AgencyChange(String code, String nameZh, @Nullable String nameEn, @Nullable LocalDate namedSince,
		AgencyDetails details, @Nullable LocalDate validUntil, AgencyContact contact) {
}
