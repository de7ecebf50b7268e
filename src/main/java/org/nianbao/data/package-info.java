/**
 * What is published, for programs: lists as JSON, feeds, and the map of the site.
 */
@ApplicationModule(allowedDependencies = { "agency", "content", "format", "pages", "publication", "report", "search",
		"shared", "spreadsheet" })
@NullMarked
package org.nianbao.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
