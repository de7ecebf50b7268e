package org.nianbao.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * What stands in the address of a search. Values that can't be meant are left out rather
 * than refused: an address with them may have been typed or mangled on its way. Each is
 * null where the address has none.
 *
 * @param q words that are looked for
 * @param words {@code whole} for whole words only
 * @param area the code of a region
 * @param inside {@code no} to leave regions inside it out
 * @param year the report year
 * @param kind the kind of agency, by its name or its code
 * @param edition the code of an edition
 * @param scope the public name of a scope
 * @param agency the code of an agency
 * @param received than how many requests more were received
 * @param lost {@code any} for those that lost a suit
 * @param cell the code of a cell
 * @param above than what the figure in it is larger
 * @param order the public name of an order
 * @param page the page, from 1
 */
public record SearchAddress(@Nullable String q, @Nullable String words, @Nullable String area, @Nullable String inside,
		@Nullable String year, @Nullable String kind, @Nullable String edition, @Nullable String scope,
		@Nullable String agency, @Nullable String received, @Nullable String lost, @Nullable String cell,
		@Nullable String above, @Nullable String order, @Nullable String page) {

	private static final int LONGEST_TEXT = 100;

	private static final int LAST_PAGE = 100_000;

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,120}");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

	/**
	 * What is looked for.
	 * @param knownAreas the codes of all regions
	 */
	public SearchQuery query(Set<String> knownAreas) {
		String text = (this.q != null) ? this.q.replace("\0", "").strip() : "";
		String wantedCell = code(this.cell);
		SearchOrder wantedOrder = (this.order != null) ? SearchOrder.ofCode(this.order).orElse(SearchOrder.YEAR)
				: SearchOrder.YEAR;
		return new SearchQuery(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), "whole".equals(this.words),
				(this.area != null && knownAreas.contains(this.area)) ? this.area : "", !"no".equals(this.inside),
				reportYear(), agencyKind(), code(this.edition),
				(this.scope != null) ? ReportScope.ofCode(this.scope).orElse(null) : null, code(this.agency),
				number(this.received), "any".equals(this.lost), wantedCell, number(this.above),
				(wantedOrder == SearchOrder.FIGURE && wantedCell.isEmpty()) ? SearchOrder.YEAR : wantedOrder);
	}

	/**
	 * The names of the parameters whose values can't be meant, for those who refuse them.
	 * @param knownAreas the codes of all regions
	 */
	public List<String> leftOut(Set<String> knownAreas) {
		SearchQuery query = query(knownAreas);
		Map<String, Boolean> kept = new LinkedHashMap<>();
		kept.put("q", this.q == null || query.text().equals(this.q.strip()));
		kept.put("words", isEmpty(this.words) || query.wholeWords());
		kept.put("area", isEmpty(this.area) || !query.area().isEmpty());
		kept.put("inside", isEmpty(this.inside) || "yes".equals(this.inside) || !query.inside());
		kept.put("year", isEmpty(this.year) || query.year() != null);
		kept.put("kind", isEmpty(this.kind) || query.kind() != null);
		kept.put("edition", isEmpty(this.edition) || !query.edition().isEmpty());
		kept.put("scope", isEmpty(this.scope) || query.scope() != null);
		kept.put("agency", isEmpty(this.agency) || !query.agency().isEmpty());
		kept.put("received", isEmpty(this.received) || query.receivedAbove() != null);
		kept.put("lost", isEmpty(this.lost) || query.suitLost());
		kept.put("cell", isEmpty(this.cell) || !query.cell().isEmpty());
		kept.put("above", isEmpty(this.above) || (query.above() != null && !query.cell().isEmpty()));
		kept.put("order", isEmpty(this.order) || query.order().code().equals(this.order));
		return kept.entrySet().stream().filter((each) -> !each.getValue()).map(Map.Entry::getKey).toList();
	}

	private static boolean isEmpty(@Nullable String text) {
		return text == null || text.isBlank();
	}

	/** The page, from 1. */
	public int pageNumber() {
		BigDecimal number = number(this.page);
		return (number != null) ? Math.clamp(number.longValue(), 1, LAST_PAGE) : 1;
	}

	private @Nullable ReportYear reportYear() {
		BigDecimal number = number(this.year);
		return (number != null && ReportYear.isPossible(number.intValue())) ? new ReportYear(number.intValue()) : null;
	}

	private @Nullable AgencyKind agencyKind() {
		return Arrays.stream(AgencyKind.values())
			.filter((each) -> each.name().equals(this.kind) || each.code().equals(this.kind))
			.findFirst()
			.orElse(null);
	}

	private static String code(@Nullable String text) {
		return (text != null && CODE.matcher(text.strip()).matches()) ? text.strip() : "";
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return (text != null && NUMBER.matcher(text.strip()).matches()) ? new BigDecimal(text.strip()) : null;
	}

}
