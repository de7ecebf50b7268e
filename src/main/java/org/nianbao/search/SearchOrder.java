package org.nianbao.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order found reports stand. */
public enum SearchOrder {

	/** The newest report year first, then what was published last. */
	YEAR("s.year DESC, s.published_at DESC, s.report_id DESC"),

	/** What was published last first. */
	PUBLISHED("s.published_at DESC, s.report_id DESC"),

	/** The oldest report year first. */
	OLDEST("s.year, s.published_at, s.report_id"),

	/** By area, then agency. */
	AGENCY("s.region_code, s.agency_code, s.year DESC, s.report_id"),

	/** Who received most requests first. */
	RECEIVED("s.received DESC, s.report_id DESC"),

	/** The largest figure in the chosen cell first. */
	FIGURE("f.value DESC, f.publication_id DESC");

	private final String columns;

	SearchOrder(String columns) {
		this.columns = columns;
	}

	String columns() {
		return this.columns;
	}

	/** Its public name, as it stands in addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The key of its name in the message files. */
	public String messageKey() {
		return "search.order." + name();
	}

	/** The order of that public name, or empty if there is none. */
	public static Optional<SearchOrder> ofCode(String code) {
		return Arrays.stream(values()).filter((order) -> order.code().equals(code)).findFirst();
	}

}
