/**
 * The pages on which people come in for the first time, look after their own account, and
 * administrators look after those of their area.
 */
@ApplicationModule(allowedDependencies = { "access", "account", "agency", "history", "shared", "web" })
@NullMarked
package org.nianbao.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
