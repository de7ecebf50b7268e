package org.nianbao.publication;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * Which published reports are wanted; what is null or empty does not matter.
 *
 * @param region the code of a region in which, or in a region inside which, the agency is
 * @param agency the agency's code
 * @param year the report year
 * @param scope what the figures cover
 * @param name what the agency's name contains, in either language
 */
public record CatalogueFilter(@Nullable String region, @Nullable String agency, @Nullable ReportYear year,
		@Nullable ReportScope scope, String name) {

	/** All of them. */
	public static final CatalogueFilter ALL = new CatalogueFilter(null, null, null, null, "");

	/** All of a year. */
	public static CatalogueFilter of(ReportYear year) {
		return new CatalogueFilter(null, null, year, null, "");
	}

}
