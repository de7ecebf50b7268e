/**
 * The public checker: reads a document, shows the findings, stores nothing. A page and an
 * API, for everybody, without sign-in.
 */
@ApplicationModule(allowedDependencies = { "check", "content", "document", "format", "shared", "web" })
@NullMarked
package org.nianbao.checker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
