/**
 * Checks stored reports: gathers what is known of a report besides its content and runs
 * the rulebook, for the agency beforehand, for the reviewer, and as the gate that no
 * submission gets round.
 */
@ApplicationModule(allowedDependencies = { "agency", "check", "check :: copy", "content", "format", "history",
		"picture", "report", "shared" })
@NullMarked
package org.nianbao.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
