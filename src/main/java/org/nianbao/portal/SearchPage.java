package org.nianbao.portal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Region;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.search.FoundReport;
import org.nianbao.search.FoundReport.Excerpt;
import org.nianbao.search.NamedAgency;
import org.nianbao.search.SearchOrder;
import org.nianbao.search.SearchQuery;
import org.nianbao.search.SearchResults;

/**
 * A page of what was found.
 *
 * @param query what was looked for
 * @param reports the reports of this page
 * @param total how many were found, or counted
 * @param more whether there are more than were counted
 * @param agencies the agencies that are meant by what was written
 * @param byNames whether the words occur in no report, and the reports are these
 * agencies'
 * @param page the number of the page, from 1
 * @param pages how many pages there are
 * @param edition the edition in which the chosen cell stands; null if none was chosen
 */
record SearchPage(SearchQuery query, List<Item> reports, int total, boolean more, List<Named> agencies, boolean byNames,
		int page, int pages, @Nullable Edition edition) {

	static SearchPage of(SearchQuery query, SearchResults found, int page, int size, Names names) {
		return new SearchPage(query, found.reports().stream().map((each) -> Item.of(each, names)).toList(),
				found.total(), found.more(), found.agencies().stream().map((each) -> Named.of(each, names)).toList(),
				found.byNames(), page, Math.max(1, Math.ceilDiv(found.total(), size)),
				query.cell().isEmpty() ? null : names.edition(query).orElse(null));
	}

	/** The address of another page. */
	public String at(int number) {
		return this.query.at(SearchQuery.PATH, number);
	}

	/** The address of the same reports in another form, without language. */
	public String file(String path) {
		return this.query.at(path, 1);
	}

	/** The same without the condition on one cell. */
	public String withoutCell() {
		return this.query.counting("").address();
	}

	/** The reports of one agency only. */
	public String ofAgency(Named agency) {
		return SearchQuery.ALL.ofAgency(agency.code()).address();
	}

	/** The orders from which to choose. */
	public List<SearchOrder> orders() {
		return Arrays.stream(SearchOrder.values())
			.filter((order) -> order != SearchOrder.FIGURE || !this.query.cell().isEmpty())
			.toList();
	}

	/** The kinds from which to choose. */
	public AgencyKind[] kinds() {
		return AgencyKind.values();
	}

	/** Whether something is asked for beside words, area and year. */
	public boolean isNarrowedFurther() {
		return this.query.kind() != null || !this.query.edition().isEmpty() || this.query.receivedAbove() != null
				|| this.query.suitLost() || this.query.wholeWords() || this.query.order() != SearchOrder.YEAR;
	}

	/**
	 * By what areas and editions are named.
	 */
	record Names(Map<String, Region> areas, Editions editions, Locale locale) {

		Optional<Edition> edition(SearchQuery query) {
			return (query.year() != null) ? this.editions.ofYear(query.year()) : this.editions.ofCode(query.edition());
		}

	}

	/**
	 * A report.
	 *
	 * @param revision the number of its newest revision, from 1
	 * @param broughtIn whether it was published elsewhere before and only brought in here
	 * @param received how many requests were received
	 * @param figure the figure in the chosen cell; null if none was chosen
	 */
	record Item(String address, String agencyName, int year, String areaName, int revision, OffsetDateTime publishedAt,
			boolean broughtIn, BigDecimal received, @Nullable BigDecimal figure, List<Excerpt> excerpts) {

		static Item of(FoundReport found, Names names) {
			return new Item(found.report().address(), found.report().agencyName(names.locale()),
					found.report().key().year().value(),
					Areas.fullName(found.report().region(), names.areas(), names.locale()), found.report().revision(),
					found.report().publishedAt(), found.report().broughtIn(), found.received(), found.figure(),
					found.excerpts());
		}

	}

	/**
	 * An agency.
	 *
	 * @param formerName the former name by which it was found; null if it was not by one
	 * @param guessed whether its name is only like what was written
	 */
	record Named(String code, String name, String areaName, @Nullable String formerName, boolean guessed) {

		static Named of(NamedAgency agency, Names names) {
			return new Named(agency.code(), agency.name().in(names.locale()),
					Areas.fullName(agency.region(), names.areas(), names.locale()), agency.formerName(),
					agency.guessed());
		}

	}

}
