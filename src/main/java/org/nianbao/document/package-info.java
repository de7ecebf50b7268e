/**
 * Reports from and to files, read into content and written from it. The way is the same
 * for all kinds: {@code source} turns a file into lines and table rows, {@code reading}
 * finds the edition's sections, tables and rows in them, and {@code writing} prints a
 * report so that it can be read back.
 */
@ApplicationModule(allowedDependencies = { "content", "format", "shared", "spreadsheet" })
@NullMarked
package org.nianbao.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
