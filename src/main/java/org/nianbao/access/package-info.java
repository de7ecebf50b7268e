/**
 * Who may open which address: the list of public pages, the permission that every other
 * handler names, sessions, and the headers that every answer carries.
 */
@ApplicationModule(allowedDependencies = { "account", "agency", "history" })
@NullMarked
package org.nianbao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
