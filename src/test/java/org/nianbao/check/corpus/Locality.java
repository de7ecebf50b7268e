package org.nianbao.check.corpus;

import java.util.List;
import java.util.Random;

/**
 * A real county or district.
 *
 * @param code its administrative division code
 * @param province its province
 * @param city its city; empty in a municipality
 * @param county its own name
 * @param towns some of its towns and streets
 * @param otherCounty another county of the same city
 * @param misspelt a wrong spelling of the name
 * @param spelt what is misspelt there
 */
record Locality(String code, String province, String city, String county, List<String> towns, String otherCounty,
		String misspelt, String spelt) {

	private static final List<Locality> ALL = Phrases.lines("places").stream().map(Locality::of).toList();

	private static Locality of(String line) {
		String[] parts = line.split("\\|");
		return new Locality(parts[0], parts[1], parts[2], parts[3], List.of(parts[4].split(",")), parts[5], parts[6],
				parts[7]);
	}

	static Locality any(Random random) {
		return ALL.get(random.nextInt(ALL.size()));
	}

	/** One in another province, whose names do not occur in this one's. */
	Locality elsewhere(Random random) {
		while (true) {
			Locality other = any(random);
			if (!other.province.equals(this.province) && !other.county.equals(this.county)) {
				return other;
			}
		}
	}

	/** The name with that of the city before a district's, as agencies write it. */
	String fullName() {
		String above = this.city.isEmpty() ? this.province : this.city;
		return this.county.endsWith("区") ? above + this.county : this.county;
	}

	/** The city; a municipality is its own. */
	String cityOrProvince() {
		return this.city.isEmpty() ? this.province : this.city;
	}

}
