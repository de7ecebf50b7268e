/**
 * The page on which the public compares agencies and areas, or the years of one.
 */
@NullMarked
package org.nianbao.portal.compare;

import org.jspecify.annotations.NullMarked;
