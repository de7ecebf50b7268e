/**
 * The rules that look at a report's wording alone: what is left over from templates and
 * conversions, doubled, outdated, missing, out of sequence or private. Seen by the list
 * of all rules alone.
 */
@NullMarked
package org.nianbao.check.wording;

import org.jspecify.annotations.NullMarked;
