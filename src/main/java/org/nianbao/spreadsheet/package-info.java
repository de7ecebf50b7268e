/**
 * Plain tables from and to Excel and CSV files. What a cell holds is text, a number or a
 * day, and never a formula: of a formula in a file the value is read that it had when the
 * file was saved, and what is written can't become one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.nianbao.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
