package org.nianbao.data;

import java.util.Arrays;
import java.util.Locale;

/** What the files of a year hold. */
enum BulkTable {

	/** All figures, a line for each report. */
	REPORTS,

	/** All texts, a line for each text of a report. */
	TEXTS;

	/** Its public name, which is that of the table in the dictionary. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static BulkTable ofCode(String code) {
		return Arrays.stream(values()).filter((table) -> table.code().equals(code)).findFirst().orElseThrow();
	}

}
