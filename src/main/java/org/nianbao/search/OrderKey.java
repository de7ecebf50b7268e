package org.nianbao.search;

import java.util.regex.Pattern;

/** What an order goes by, and how its values are written where a list goes on. */
enum OrderKey {

	YEAR("s.year", "\\d{4}", "integer"),

	YEARS_BACK("-s.year", "-\\d{4}", "integer"),

	/** Written as microseconds since 1970, which is exact. */
	PUBLISHED("s.published_at", "\\d{1,16}", "bigint") {
		@Override
		String text() {
			return "CAST(extract(epoch FROM s.published_at) * 1000000 AS bigint)";
		}

		@Override
		String parameter() {
			return "TIMESTAMPTZ 'epoch' + " + super.parameter() + " * INTERVAL '1 microsecond'";
		}
	},

	AREA("s.region_code", "\\d{6,9}", "text"),

	AGENCY("s.agency_code", "[\\d-]{6,13}", "text"),

	RECEIVED("s.received", OrderKey.NUMBER, "numeric"),

	FIGURE("f.value", OrderKey.NUMBER, "numeric"),

	REPORT("s.report_id", OrderKey.ID, "bigint"),

	PUBLICATION("f.publication_id", OrderKey.ID, "bigint");

	private static final String NUMBER = "-?\\d{1,20}(\\.\\d{1,10})?";

	private static final String ID = "\\d{1,18}";

	private final String column;

	private final Pattern values;

	private final String type;

	OrderKey(String column, String values, String type) {
		this.column = column;
		this.values = Pattern.compile(values);
		this.type = type;
	}

	/** By what SQL orders. */
	String column() {
		return this.column;
	}

	/** What SQL writes of a value. */
	String text() {
		return this.column;
	}

	/** The value as SQL reads it from a parameter of this key's name. */
	String parameter() {
		return "CAST(:" + name() + " AS " + this.type + ")";
	}

	/** Whether a text can be a value. */
	boolean allows(String text) {
		return this.values.matcher(text).matches();
	}

}
