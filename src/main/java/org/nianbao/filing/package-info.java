/**
 * The agency's desk: what is left of this year's report, its sections one page each,
 * documents taken over, the check before submission, submission with its receipt,
 * corrections.
 */
@ApplicationModule(allowedDependencies = { "access", "account", "agency", "check", "comparison", "content", "document",
		"download", "format", "history", "picture", "publication", "remark", "report", "rulebook", "shared",
		"spreadsheet", "web" })
@NullMarked
package org.nianbao.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
