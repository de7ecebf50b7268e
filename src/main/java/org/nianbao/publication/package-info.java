/**
 * The published report, frozen, and its figures: what the public reads, and the API that
 * gives it to programs.
 */
@ApplicationModule(allowedDependencies = { "agency", "check", "content", "format", "history", "pages", "report",
		"rulebook", "shared" })
@NullMarked
package org.nianbao.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
