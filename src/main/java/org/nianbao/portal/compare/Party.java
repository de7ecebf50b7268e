package org.nianbao.portal.compare;

import java.util.List;
import java.util.Optional;

import org.nianbao.portal.compare.Compared.Subject;
import org.nianbao.shared.ReportYear;

/** An agency or an area that can be compared. */
interface Party {

	/** Its code, by which it stands in addresses. */
	String code();

	/** Its name in the reader's language. */
	String name();

	/** The years of which it has figures. */
	List<ReportYear> years();

	/**
	 * Its figures of a year; empty if it has none.
	 * @param label what they are called
	 */
	Optional<Subject> subject(ReportYear year, String label);

}
