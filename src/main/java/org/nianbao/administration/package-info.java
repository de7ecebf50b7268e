/**
 * Administrators' pages: regions, agencies and their contact, what an office decides for
 * a year, and tables that are uploaded for many agencies at once.
 */
@ApplicationModule(
		allowedDependencies = { "access", "account", "agency", "content", "history", "shared", "spreadsheet", "web" })
@NullMarked
package org.nianbao.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
