package org.nianbao.pages;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That the answer to a request is to be kept.
 *
 * @param agency whose reports it shows; null for those of many
 * @param day the day in China for which it is made; null if it does not depend on it
 * @param changesBefore how many changes had been heard of before it was made
 */
record Keeping(@Nullable String agency, @Nullable LocalDate day, long changesBefore) {

	/** The request attribute that holds it. */
	static final String ATTRIBUTE = Keeping.class.getName();

}
