/** The sections of a draft, one page each: tables as grids, narratives, the cover. */
@NullMarked
package org.nianbao.filing.section;

import org.jspecify.annotations.NullMarked;
