/**
 * The supervising office's desk: the queue of its agencies' reports, a submission with
 * what the rules found in it, and the acts of review and publication. None of them
 * changes what an agency reported.
 */
@ApplicationModule(allowedDependencies = { "access", "account", "agency", "check", "comparison", "content", "download",
		"format", "history", "picture", "remark", "report", "rulebook", "shared", "spreadsheet", "web" })
@NullMarked
package org.nianbao.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
