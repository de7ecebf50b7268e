/**
 * What all pages share: the language that the address decides, the report in its official
 * layout as pages show it, numbers and dates as people read them.
 */
@ApplicationModule(allowedDependencies = { "check", "content", "format", "shared" })
@NullMarked
package org.nianbao.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
