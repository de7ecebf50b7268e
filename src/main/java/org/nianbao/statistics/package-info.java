/**
 * Sums over published figures by area, year, scope, kind of agency and cell, kept in the
 * transaction that publishes, corrects or takes down; and who has published the report of
 * a year.
 */
@ApplicationModule(allowedDependencies = { "agency", "format", "publication", "report", "shared" })
@NullMarked
package org.nianbao.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
