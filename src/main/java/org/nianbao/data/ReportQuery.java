package org.nianbao.data;

import org.jspecify.annotations.Nullable;

/**
 * What a program wants of the reports that it asks for; null or empty is the usual.
 *
 * @param cells codes of cells whose figures are wanted, comma between
 * @param fields the fields that are wanted, comma between
 * @param limit how many reports at most
 * @param cursor where the page begins
 */
record ReportQuery(@Nullable String cells, @Nullable String fields, @Nullable String limit, @Nullable String cursor) {

	/** How many cells can be asked for. */
	static final int MOST_CELLS = 50;

	/** The names of these parameters. */
	static final String[] PARAMETERS = { "cells", "fields", "limit", "cursor" };

}
