package org.nianbao.data;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Editions;
import org.nianbao.publication.CatalogueFilter;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * Which reports a program asks for; null or empty is anything.
 *
 * @param area the code of a region in which, or inside which, the agency is
 * @param agency the agency's code
 * @param year the report year
 * @param scope the public name of the scope
 * @param name what the agency's name contains
 * @param cells codes of cells whose figures are wanted, comma between
 * @param fields the fields that are wanted, comma between
 * @param limit how many at most
 * @param cursor where the page begins
 */
record ReportQuery(@Nullable String area, @Nullable String agency, @Nullable String year, @Nullable String scope,
		@Nullable String name, @Nullable String cells, @Nullable String fields, @Nullable String limit,
		@Nullable String cursor) {

	/** How many cells can be asked for. */
	static final int MOST_CELLS = 50;

	private static final int LONGEST_NAME = 100;

	/**
	 * The filter.
	 * @throws BadQueryException if a value can't be meant
	 */
	CatalogueFilter filter() {
		String part = (this.name != null) ? this.name.replace("\0", "").strip() : "";
		return new CatalogueFilter(given(this.area), given(this.agency), reportYear(), reportScope(),
				part.substring(0, Math.min(part.length(), LONGEST_NAME)));
	}

	/**
	 * The codes of the wanted cells.
	 * @throws BadQueryException if one is that of no cell, or they are too many
	 */
	List<String> wantedCells(Editions editions) {
		List<String> codes = Fields.split(this.cells).stream().distinct().toList();
		if (codes.size() > MOST_CELLS) {
			throw new BadQueryException("cells", Integer.toString(MOST_CELLS));
		}
		for (String code : codes) {
			if (editions.all().stream().noneMatch((edition) -> edition.cell(code).isPresent())) {
				throw new BadQueryException("cell", code);
			}
		}
		return codes;
	}

	private @Nullable ReportYear reportYear() {
		String text = given(this.year);
		if (text == null) {
			return null;
		}
		if (text.matches("\\d{4}") && ReportYear.isPossible(Integer.parseInt(text))) {
			return new ReportYear(Integer.parseInt(text));
		}
		throw new BadQueryException("year", text);
	}

	private @Nullable ReportScope reportScope() {
		String text = given(this.scope);
		return (text != null) ? ReportScope.ofCode(text).orElseThrow(() -> new BadQueryException("scope", text)) : null;
	}

	private static @Nullable String given(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.replace("\0", "").strip() : null;
	}

}
