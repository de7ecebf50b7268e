/**
 * Reports that exist already, brought in by an office many at once: documents are read in
 * the background, looked at one by one, and taken over as drafts or as published before.
 */
@ApplicationModule(allowedDependencies = { "access", "account", "agency", "check", "content", "document", "format",
		"history", "report", "rulebook", "shared", "web" })
@NullMarked
package org.nianbao.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
