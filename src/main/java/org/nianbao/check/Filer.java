package org.nianbao.check;

import java.util.List;
import java.util.Optional;

/**
 * The agency that files a report, as far as rules need to know it.
 *
 * @param name the registered name, such as 钦州市投资促进局
 * @param otherNames names by which it also went or goes: former ones, and what it is
 * called as a supervising office; empty if none
 * @param kind what kind of body it is
 * @param regions its own region and those above it, the narrowest first; never empty
 */
public record Filer(String name, List<String> otherNames, Kind kind, List<Region> regions) {

	/**
	 * Keeps copies of the lists.
	 * @throws IllegalArgumentException if there is no region
	 */
	public Filer {
		otherNames = List.copyOf(otherNames);
		regions = List.copyOf(regions);
		if (regions.isEmpty()) {
			throw new IllegalArgumentException("an agency has a region: " + name);
		}
	}

	/** The agency's own region. */
	public Region region() {
		return this.regions.getFirst();
	}

	/** On which level it works: that of its own region. */
	public Level level() {
		return region().level();
	}

	/** The region of that level in which it is; empty if none is known. */
	public Optional<Region> region(Level level) {
		return this.regions.stream().filter((region) -> region.level() == level).findFirst();
	}

	/**
	 * A region.
	 *
	 * @param code its administrative division code: six digits by GB/T 2260, nine for a
	 * township by GB/T 10114
	 * @param name its full name, such as 钦州市
	 */
	public record Region(String code, String name) {

		private static final int COUNTY_DIGITS = 6;

		private static final String COUNTRY = "100000";

		/** The level, which the code shows. */
		public Level level() {
			if (this.code.length() > COUNTY_DIGITS) {
				return Level.TOWNSHIP;
			}
			if (this.code.equals(COUNTRY)) {
				return Level.NATION;
			}
			return this.code.endsWith("0000") ? Level.PROVINCE : this.code.endsWith("00") ? Level.CITY : Level.COUNTY;
		}

	}

	/** What kind of body an agency is. */
	public enum Kind {

		/** A people's government of a county or above (人民政府). */
		GOVERNMENT,

		/** The general office of a government (政府办公厅、办公室). */
		GOVERNMENT_OFFICE,

		/** Another department of a government (政府部门). */
		DEPARTMENT,

		/** A township's or town's government, or a sub-district's office (乡镇、街道). */
		TOWNSHIP,

		/** A body that a government or department sends, or that the law authorises. */
		OTHER

	}

	/** The level of a region. */
	public enum Level {

		/** The country. */
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

}
