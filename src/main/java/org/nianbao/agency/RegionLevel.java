package org.nianbao.agency;

/** The level of a region, which its code shows. */
public enum RegionLevel {

	/** The country (国家). */
	NATION,

	/** A province, autonomous region or municipality (省级). */
	PROVINCE,

	/** A city with districts, a prefecture (地级). */
	CITY,

	/** A county, a district, a city without districts (县级). */
	COUNTY,

	/** A township, a sub-district (乡级). */
	TOWNSHIP;

	private static final String COUNTRY = "100000";

	/**
	 * The level of the region that has the code: by GB/T 2260 the first two digits are
	 * the province's, two more the city's, two more the county's; by GB/T 10114 three
	 * more are the township's.
	 */
	static RegionLevel ofCode(String code) {
		if (code.length() > COUNTRY.length()) {
			return TOWNSHIP;
		}
		if (code.equals(COUNTRY)) {
			return NATION;
		}
		return code.endsWith("0000") ? PROVINCE : code.endsWith("00") ? CITY : COUNTY;
	}

}
