/**
 * What an edition of the official report format asks: its sections, tables, rows and
 * columns, their labels and units, the sums, reconciliations and roll-forwards that hold
 * between cells, and the meaning of each row and column. Editions are the YAML files of
 * {@code src/main/resources/formats}; everything that shows, reads, checks or exports a
 * report works from the loaded edition.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.nianbao.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
