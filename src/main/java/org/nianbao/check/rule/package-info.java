/** The rules themselves, one class each, seen by the rulebook alone. */
@NullMarked
package org.nianbao.check.rule;

import org.jspecify.annotations.NullMarked;
