package org.nianbao.agency;

import java.util.Locale;

/** What kind of body an agency is. */
public enum AgencyKind {

	/** A people's government of a county or above (人民政府). */
	GOVERNMENT,

	/**
	 * The general office of a government, which files a report of its own (政府办公厅、办公室).
	 */
	GOVERNMENT_OFFICE,

	/** Another department of a government (政府部门). */
	DEPARTMENT,

	/** The government of a township or town (乡镇人民政府). */
	TOWNSHIP,

	/** The office of a sub-district (街道办事处). */
	SUBDISTRICT,

	/** Another body that a government or department sends (派出机关、派出机构). */
	DISPATCHED,

	/** The administration of a development zone (开发区管委会). */
	DEVELOPMENT_ZONE,

	/** An organisation that laws or regulations authorise (法律、法规授权的组织). */
	AUTHORIZED;

	/** Its public name, as programs read and write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
