/**
 * Finding published reports: by words of their texts, by the names of agencies and how
 * they are abbreviated or mistyped, by area, year, kind, edition and figures.
 */
@ApplicationModule(allowedDependencies = { "agency", "content", "format", "publication", "report", "shared", "web" })
@NullMarked
package org.nianbao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
