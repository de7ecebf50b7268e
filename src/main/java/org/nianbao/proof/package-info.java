/**
 * Proves what happened: the history of a report to those concerned, receipts to
 * everybody, and to administrators that the history is as it was written.
 */
@ApplicationModule(allowedDependencies = { "access", "account", "agency", "history", "report", "shared", "web" })
@NullMarked
package org.nianbao.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
