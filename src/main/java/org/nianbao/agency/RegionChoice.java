package org.nianbao.agency;

import java.util.List;

/**
 * Some of all regions.
 *
 * @param codes their codes, or those of all the others
 * @param others whether the codes are those of the others
 */
public record RegionChoice(List<String> codes, boolean others) {

	public RegionChoice {
		codes = List.copyOf(codes);
	}

	/** The region of that code alone. */
	public static RegionChoice of(String code) {
		return new RegionChoice(List.of(code), false);
	}

}
