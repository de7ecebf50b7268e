/**
 * The pictures of narratives: taken in, made anew without what cameras and programs write
 * into them, kept by report and SHA-256, and frozen with the submissions that show them.
 */
@ApplicationModule(allowedDependencies = { "content", "history", "report", "shared" })
@NullMarked
package org.nianbao.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
