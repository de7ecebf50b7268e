/**
 * People, the roles they hold at agencies and offices, and their sign-in.
 */
@ApplicationModule(allowedDependencies = { "agency", "history", "mail", "shared", "web" })
@NullMarked
package org.nianbao.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
