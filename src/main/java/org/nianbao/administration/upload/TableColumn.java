package org.nianbao.administration.upload;

import java.util.Locale;

import org.nianbao.content.PlainText;

/** A column of a table; an enum lists the columns in the order of the template. */
interface TableColumn {

	/** The name of the column's messages: its title, and below it the hint. */
	String key();

	/** How many characters of it are seen. */
	int width();

	/** Whether a table without it can't be understood. */
	boolean required();

	/** Whether its values are the names of constants, and which; empty if not. */
	default String words() {
		return "";
	}

	/** A title as it is compared: without marks, spaces and case. */
	static String plain(String title) {
		return PlainText.line(title).replaceAll("[\\s*＊：:（）()]", "").toLowerCase(Locale.ROOT);
	}

}
