package org.nianbao.agency;

/** The level of a region. */
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
	TOWNSHIP

}
