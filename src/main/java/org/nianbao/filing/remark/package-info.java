/** The office's remarks on the agency's desk: where they are shown and answered. */
@NullMarked
package org.nianbao.filing.remark;

import org.jspecify.annotations.NullMarked;
