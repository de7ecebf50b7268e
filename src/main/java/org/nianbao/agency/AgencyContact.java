package org.nianbao.agency;

/**
 * How the public reaches an agency's unit for open government information, as its guide
 * says (Regulations on Open Government Information, article 12). What is not told is
 * empty.
 *
 * @param unit the unit's name (政府信息公开工作机构)
 * @param address its address
 * @param hours its office hours
 * @param phone its telephone numbers
 * @param fax its fax number
 * @param email its e-mail address
 */
public record AgencyContact(String unit, String address, String hours, String phone, String fax, String email) {

	/** Nothing is told. */
	public static final AgencyContact UNKNOWN = new AgencyContact("", "", "", "", "", "");

	/** Whether nothing is told. */
	public boolean isUnknown() {
		return equals(UNKNOWN);
	}

}
