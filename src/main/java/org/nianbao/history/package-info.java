/**
 * Who did what, when: entries that are only ever added to, in one chain for each report,
 * agency, account and so on. Each entry is sealed together with the one before it by a
 * key that is not in the database, so that whatever is changed there later is found.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.nianbao.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
