/**
 * What rules need to know of places, and the rules about names of places and agencies,
 * years, titles and dates.
 */
@NullMarked
package org.nianbao.check.place;

import org.jspecify.annotations.NullMarked;
