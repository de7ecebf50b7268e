/**
 * How far the agencies of an office are with a year's reports: the coverage board,
 * reminders to those who are behind, and warnings before the dates.
 */
@ApplicationModule(allowedDependencies = { "access", "account", "agency", "format", "history", "mail", "remark",
		"report", "review", "shared", "spreadsheet", "web" })
@NullMarked
package org.nianbao.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
