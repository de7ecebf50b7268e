/**
 * What the public browses: the way in, what it finds, areas and agencies, statistics, and
 * each report at its address.
 */
@ApplicationModule(allowedDependencies = { "agency", "check", "comparison", "content", "coverage", "data", "download",
		"format", "pages", "picture", "publication", "report", "rulebook", "search", "shared", "sidebyside",
		"spreadsheet", "statistics", "summary", "web" })
@NullMarked
package org.nianbao.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
