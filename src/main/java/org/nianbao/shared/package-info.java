/**
 * Plain values that every module speaks of: a report's year, its scope, a text in two
 * languages.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.nianbao.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
