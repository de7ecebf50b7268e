package org.nianbao.portal.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportYear;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the public compares. Values that can't be meant are left out rather than refused:
 * an address with them may have been typed or mangled on its way.
 *
 * @param with the codes of agencies and areas; null for none
 * @param year the report year; null or blank for all years of one agency, or the newest
 * of several
 * @param q a part of the name of an agency or area to be added; null or blank for none
 */
record CompareQuery(@Nullable List<String> with, @Nullable String year, @Nullable String q) {

	/** More of them fit on no page and into no chart. */
	static final int MOST = 6;

	private static final int LONGEST_CODE = 13;

	private static final int LONGEST_NAME = 100;

	/** The codes that are asked for, each once, at most six. */
	List<String> codes() {
		List<String> asked = (this.with != null) ? this.with : List.of();
		return new LinkedHashSet<>(asked).stream()
			.filter((code) -> !code.isBlank() && code.length() <= LONGEST_CODE && code.indexOf('\0') < 0)
			.limit(MOST)
			.toList();
	}

	/** The year; null if none is asked for. */
	@Nullable ReportYear reportYear() {
		try {
			int number = (this.year != null) ? Integer.parseInt(this.year.strip()) : 0;
			return ReportYear.isPossible(number) ? new ReportYear(number) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/** The part of a name that is looked for; empty for none. */
	String name() {
		String part = (this.q != null) ? this.q.replace("\0", "").strip() : "";
		return part.substring(0, Math.min(part.length(), LONGEST_NAME));
	}

	/** The permanent address of a comparison, without a language. */
	static String address(List<String> codes, @Nullable ReportYear year) {
		return address("/compare", codes, year);
	}

	/** The address of a file of a comparison, without a language. */
	static String file(String ending, List<String> codes, @Nullable ReportYear year) {
		return address("/compare" + ending, codes, year);
	}

	/** The address of a comparison in another form, without a language. */
	static String address(String path, List<String> codes, @Nullable ReportYear year) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		codes.forEach((code) -> address.queryParam("with", "{code}"));
		if (year != null) {
			address.queryParam("year", year);
		}
		return address.encode().buildAndExpand(new ArrayList<>(codes).toArray()).toUriString();
	}

}
