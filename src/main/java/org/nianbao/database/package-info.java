/**
 * The application's PostgreSQL: starts its own one where none is configured, and refuses
 * one that could lose what was acknowledged.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.nianbao.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
