package org.nianbao.agency;

/** What kind of body an agency is. */
public enum AgencyKind {

	/** A people's government (人民政府). */
	GOVERNMENT,

	/** A department of a government, its general office among them (政府部门). */
	DEPARTMENT,

	/** A sub-district office or another body that a government sends (派出机关). */
	DISPATCHED,

	/** An organisation that laws or regulations authorise (法律、法规授权的组织). */
	AUTHORIZED

}
