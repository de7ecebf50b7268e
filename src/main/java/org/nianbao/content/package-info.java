/**
 * One report, from end to end: what a form edits, a reader produces, the rulebook checks,
 * a submission freezes and every page and file is rendered from. Pure values without
 * storage.
 */
@ApplicationModule(allowedDependencies = { "format", "shared" })
@NullMarked
package org.nianbao.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
