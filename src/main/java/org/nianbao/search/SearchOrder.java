package org.nianbao.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which order found reports stand. */
public enum SearchOrder {

	/** The newest report year first, then what was published last. */
	YEAR(true, OrderKey.YEAR, OrderKey.PUBLISHED, OrderKey.REPORT),

	/** What was published last first. */
	PUBLISHED(true, OrderKey.PUBLISHED, OrderKey.REPORT),

	/** The oldest report year first. */
	OLDEST(false, OrderKey.YEAR, OrderKey.PUBLISHED, OrderKey.REPORT),

	/**
	 * By area, then agency, the newest report year first: places that no correction
	 * changes.
	 */
	AGENCY(false, OrderKey.AREA, OrderKey.AGENCY, OrderKey.YEARS_BACK, OrderKey.REPORT),

	/** Who received most requests first. */
	RECEIVED(true, OrderKey.RECEIVED, OrderKey.REPORT),

	/** The largest figure in the chosen cell first. */
	FIGURE(true, OrderKey.FIGURE, OrderKey.PUBLICATION);

	private final boolean descending;

	private final List<OrderKey> keys;

	SearchOrder(boolean descending, OrderKey... keys) {
		this.descending = descending;
		this.keys = List.of(keys);
	}

	/** What the order goes by. */
	List<OrderKey> keys() {
		return this.keys;
	}

	/** The columns as SQL orders by them. */
	String columns() {
		return this.keys.stream()
			.map((key) -> key.column() + (this.descending ? " DESC" : ""))
			.collect(Collectors.joining(", "));
	}

	/** The condition that a report stands after the place that is given as parameters. */
	String after() {
		return this.keys.stream().map(OrderKey::column).collect(Collectors.joining(", ", "(", ")"))
				+ (this.descending ? " < " : " > ")
				+ this.keys.stream().map(OrderKey::parameter).collect(Collectors.joining(", ", "(", ")"));
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
