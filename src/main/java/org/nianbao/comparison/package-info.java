/**
 * What is different between two contents of one report: cells with both values, texts by
 * paragraphs and words. Pure: the same contents give the same differences.
 */
@ApplicationModule(allowedDependencies = { "content", "format", "report", "shared" })
@NullMarked
package org.nianbao.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
