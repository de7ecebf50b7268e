package org.nianbao.portal;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.publication.PublishedQuery;
import org.nianbao.shared.ReportYear;

/**
 * What the public looks for. Values that can't be meant are left out rather than refused:
 * an address with them may have been typed or mangled on its way.
 *
 * @param name a part of the agency's name; null or blank for all
 * @param area the code of a region; null or blank for all
 * @param year the report year; null or blank for all
 * @param page the page of the list, from 1; null for the first
 */
record ReportSearch(@Nullable String name, @Nullable String area, @Nullable String year, @Nullable String page) {

	private static final int LONGEST_NAME = 100;

	private static final int LAST_PAGE = 100_000;

	PublishedQuery query(Set<String> knownAreas) {
		String part = (this.name != null) ? this.name.replace("\0", "").strip() : "";
		return new PublishedQuery((this.area != null && knownAreas.contains(this.area)) ? this.area : null,
				reportYear(), part.substring(0, Math.min(part.length(), LONGEST_NAME)));
	}

	/** The page of the list, from 0. */
	int pageIndex() {
		Integer number = number(this.page);
		return (number != null) ? Math.clamp(number, 1, LAST_PAGE) - 1 : 0;
	}

	private @Nullable ReportYear reportYear() {
		Integer number = number(this.year);
		return (number != null && ReportYear.isPossible(number)) ? new ReportYear(number) : null;
	}

	private static @Nullable Integer number(@Nullable String text) {
		try {
			return (text != null) ? Integer.valueOf(text.strip()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
