/**
 * Figures of several reports side by side: each figure over years, agencies or areas, and
 * charts of what most people ask. Reports of different editions are joined only where
 * their cells mean the same. Pure: it knows neither pages nor the database.
 */
@ApplicationModule(allowedDependencies = { "format", "shared" })
@NullMarked
package org.nianbao.sidebyside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
