/**
 * The rulebook: what is checked in a report, by pure functions over its content or its
 * reading and what is known of it. Arithmetic rules come from the relations that an
 * edition declares; the others stand in {@code org.nianbao.check.rule}.
 */
@ApplicationModule(allowedDependencies = { "content", "format", "shared" })
@NullMarked
package org.nianbao.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
