/** Reminders to agencies that are behind, and warnings before the dates. */
@NullMarked
package org.nianbao.coverage.reminder;

import org.jspecify.annotations.NullMarked;
