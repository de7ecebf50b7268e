package org.nianbao.administration.upload;

/** The columns of a table of agencies. */
enum AgencyColumn implements TableColumn {

	/** The permanent code; empty for an agency that is new. */
	CODE("code", 15, false),

	/** The official name. */
	NAME("name", 36, true),

	/** The first day of a name that replaces another. */
	NAMED_SINCE("namedSince", 14, false),

	/** The English name. */
	NAME_EN("nameEn", 30, false),

	/** What kind of body it is. */
	KIND("kind", 20, false, "agency.kind."),

	/** The unified social credit code. */
	CREDIT_CODE("creditCode", 22, false),

	/** The office's own code. */
	OWN_CODE("ownCode", 14, false),

	/** The code of its region. */
	REGION("region", 12, false),

	/** The office that reviews its reports, by code or name. */
	OFFICE("office", 30, false),

	/** Offices that receive a copy, by code or name. */
	COPIES("copies", 30, false),

	/** Whether it supervises others. */
	SUPERVISES("supervises", 12, false, "administration.upload.word."),

	/** The scope of its main report. */
	SCOPE("scope", 18, false, "report.scope."),

	/** Its first day. */
	VALID_FROM("validFrom", 14, false),

	/** Its last day. */
	VALID_UNTIL("validUntil", 14, false),

	/** Its unit for open government information. */
	UNIT("unit", 20, false),

	/** The unit's address. */
	ADDRESS("address", 30, false),

	/** The unit's office hours. */
	HOURS("hours", 24, false),

	/** The unit's telephone numbers. */
	PHONE("phone", 16, false),

	/** The unit's fax number. */
	FAX("fax", 16, false),

	/** The unit's e-mail address. */
	EMAIL("email", 24, false);

	private final String key;

	private final int width;

	private final boolean required;

	private final String words;

	AgencyColumn(String key, int width, boolean required) {
		this(key, width, required, "");
	}

	AgencyColumn(String key, int width, boolean required, String words) {
		this.key = "administration.column.agency." + key;
		this.width = width;
		this.required = required;
		this.words = words;
	}

	@Override
	public String key() {
		return this.key;
	}

	@Override
	public int width() {
		return this.width;
	}

	@Override
	public boolean required() {
		return this.required;
	}

	@Override
	public String words() {
		return this.words;
	}

}
