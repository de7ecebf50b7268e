package org.nianbao.search;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which published reports are looked for. It stands in the address of every page that
 * shows them.
 *
 * @param text words of the report or of the agency's name, all of which occur; empty for
 * all
 * @param wholeWords whether Chinese words are found only where a dictionary parts the
 * text into these words
 * @param area the code of a region; empty for all
 * @param inside whether agencies in regions inside that region count as well
 * @param year the report year; null for all
 * @param kind the kind that the agency was of when it published; null for all
 * @param edition the code of an edition; empty for all
 * @param scope what the report covers; null for all
 * @param agency the code of an agency; empty for all
 * @param receivedAbove than how many requests more were received; null for all
 * @param suitLost whether the agency lost a suit
 * @param cell the code of a cell in which the report counts something; empty for all.
 * Cells of the same code mean different things in different editions, so year or edition
 * should be given with it
 * @param above than what the figure in that cell is larger; null for any figure but 0
 * @param order in which order they stand
 */
public record SearchQuery(String text, boolean wholeWords, String area, boolean inside, @Nullable ReportYear year,
		@Nullable AgencyKind kind, String edition, @Nullable ReportScope scope, String agency,
		@Nullable BigDecimal receivedAbove, boolean suitLost, String cell, @Nullable BigDecimal above,
		SearchOrder order) {

	/** The address of the page that shows what is found, without language. */
	public static final String PATH = "/search";

	/** All published reports, the newest year first. */
	public static final SearchQuery ALL = new SearchQuery("", false, "", true, null, null, "", null, "", null, false,
			"", null, SearchOrder.YEAR);

	/** The reports of a region, with or without those of the regions inside it. */
	public SearchQuery in(String region, boolean regionsInside) {
		return new SearchQuery(this.text, this.wholeWords, region, regionsInside, this.year, this.kind, this.edition,
				this.scope, this.agency, this.receivedAbove, this.suitLost, this.cell, this.above, this.order);
	}

	/** The reports of a year; null for all. */
	public SearchQuery of(@Nullable ReportYear wanted) {
		return new SearchQuery(this.text, this.wholeWords, this.area, this.inside, wanted, this.kind, this.edition,
				this.scope, this.agency, this.receivedAbove, this.suitLost, this.cell, this.above, this.order);
	}

	/** The reports of agencies of a kind; null for all. */
	public SearchQuery ofKind(@Nullable AgencyKind wanted) {
		return new SearchQuery(this.text, this.wholeWords, this.area, this.inside, this.year, wanted, this.edition,
				this.scope, this.agency, this.receivedAbove, this.suitLost, this.cell, this.above, this.order);
	}

	/** The reports that cover that; null for all. */
	public SearchQuery ofScope(@Nullable ReportScope wanted) {
		return new SearchQuery(this.text, this.wholeWords, this.area, this.inside, this.year, this.kind, this.edition,
				wanted, this.agency, this.receivedAbove, this.suitLost, this.cell, this.above, this.order);
	}

	/** The reports of an agency. */
	public SearchQuery ofAgency(String code) {
		return new SearchQuery(this.text, this.wholeWords, this.area, this.inside, this.year, this.kind, this.edition,
				this.scope, code, this.receivedAbove, this.suitLost, this.cell, this.above, this.order);
	}

	/** The reports that count something in a cell, the largest figure first. */
	public SearchQuery counting(String wanted) {
		return new SearchQuery(this.text, this.wholeWords, this.area, this.inside, this.year, this.kind, this.edition,
				this.scope, this.agency, this.receivedAbove, this.suitLost, wanted, this.above,
				wanted.isEmpty() ? SearchOrder.YEAR : SearchOrder.FIGURE);
	}

	/** The same reports in another order. */
	public SearchQuery by(SearchOrder wanted) {
		return new SearchQuery(this.text, this.wholeWords, this.area, this.inside, this.year, this.kind, this.edition,
				this.scope, this.agency, this.receivedAbove, this.suitLost, this.cell, this.above, wanted);
	}

	/** Whether anything is asked for at all. */
	public boolean isNarrowed() {
		return !by(ALL.order).equals(ALL);
	}

	/**
	 * The address of a page of what is found, without language.
	 * @param page the page, from 1
	 */
	public String at(String path, int page) {
		Map<String, Object> parameters = parameters();
		if (page > 1) {
			parameters.put("page", page);
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		parameters.keySet().forEach((name) -> address.queryParam(name, '{' + name + '}'));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	/** The address of the first page of what is found, without language. */
	public String address() {
		return at(PATH, 1);
	}

	private Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		put(parameters, "q", this.text, "");
		put(parameters, "words", this.wholeWords ? "whole" : "", "");
		put(parameters, "area", this.area, "");
		put(parameters, "inside", this.inside ? "" : "no", "");
		put(parameters, "year", this.year, null);
		put(parameters, "kind", this.kind, null);
		put(parameters, "edition", this.edition, "");
		put(parameters, "scope", (this.scope != null) ? this.scope.code() : null, null);
		put(parameters, "agency", this.agency, "");
		put(parameters, "received", (this.receivedAbove != null) ? this.receivedAbove.toPlainString() : null, null);
		put(parameters, "lost", this.suitLost ? "any" : "", "");
		put(parameters, "cell", this.cell, "");
		put(parameters, "above", (this.above != null) ? this.above.toPlainString() : null, null);
		put(parameters, "order", this.order.code(), ALL.order.code());
		return parameters;
	}

	private static void put(Map<String, Object> parameters, String name, @Nullable Object value,
			@Nullable Object usual) {
		if (value != null && !value.equals(usual)) {
			parameters.put(name, value);
		}
	}

}
