/**
 * What people are written about reports, and what has become of it: a mail to those whom
 * a change of a report's state concerns, the outbox as administrators see it, and how
 * somebody wants to be written.
 */
@ApplicationModule(
		allowedDependencies = { "access", "account", "agency", "history", "mail", "report", "shared", "web" })
@NullMarked
package org.nianbao.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
