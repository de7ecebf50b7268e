package org.nianbao.shared;

/** What a finding asks of the agency, from the strictest to the mildest. */
public enum FindingLevel {

	/** The report can't be submitted with it. */
	BLOCK("block"),

	/** The agency corrects it or writes a reason that is published with the report. */
	EXPLAIN("explain"),

	/** Shown to the agency; nothing is asked. */
	HINT("hint"),

	/** Says that something could not be decided, and why; blocks nothing. */
	NOTE("note");

	private final String code;

	FindingLevel(String code) {
		this.code = code;
	}

	/** The level's public name, as it stands in files and answers. */
	public String code() {
		return this.code;
	}

}
