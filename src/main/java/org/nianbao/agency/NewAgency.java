package org.nianbao.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an agency that is to be registered.
 *
 * @param region the code of its region
 * @param nameZh its official name
 * @param nameEn its English name; null if none is settled
 * @param details what else is settled about it
 * @param signOff whether a signer releases a report before it is submitted
 * @param contact how the public reaches it
 * @param validUntil its last day, if it is registered for the sake of its old reports;
 * null while it exists
 */
public record NewAgency(String region, String nameZh, @Nullable String nameEn, AgencyDetails details, boolean signOff,
		AgencyContact contact, @Nullable LocalDate validUntil) {

	/** An agency without sign-off whose contact is not known. */
	public NewAgency(String region, String nameZh, @Nullable String nameEn, AgencyDetails details) {
		this(region, nameZh, nameEn, details, false, AgencyContact.UNKNOWN, null);
	}

}
