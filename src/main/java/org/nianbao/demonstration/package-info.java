/**
 * The invented region that a first start is filled with, so that everything can be tried:
 * agencies that do not exist, with their reports of seven years. It is loaded through the
 * public services of the other modules, and never in production.
 */
@ApplicationModule(allowedDependencies = { "account", "agency", "check", "content", "database", "format", "history",
		"picture", "remark", "report", "rulebook", "shared" })
@NullMarked
package org.nianbao.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
