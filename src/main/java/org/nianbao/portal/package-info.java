/**
 * What the public browses: the list of published reports, and each report at its address.
 */
@ApplicationModule(allowedDependencies = { "agency", "check", "comparison", "content", "download", "format", "pages",
		"picture", "publication", "report", "rulebook", "shared", "summary", "web" })
@NullMarked
package org.nianbao.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
