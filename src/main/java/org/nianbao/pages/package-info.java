/**
 * Pages that are the same for everybody, made once and kept in memory until something
 * that stands on them changes.
 */
@ApplicationModule(allowedDependencies = { "history", "shared" })
@NullMarked
package org.nianbao.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
