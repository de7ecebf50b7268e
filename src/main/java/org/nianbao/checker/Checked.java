package org.nianbao.checker;

import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.content.Reading;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;

/**
 * What the checker says of a document.
 *
 * @param edition the edition in which it was read and checked
 * @param reading what was read
 * @param totals the totals as computed
 * @param findings what the rulebook found, in the order of the report's sections
 */
record Checked(Edition edition, Reading reading, Totals totals, List<Finding> findings) {

	Checked {
		findings = List.copyOf(findings);
	}

}
