/** Excel's workbooks: the official tables as they are pasted into sheets. */
@NullMarked
package org.nianbao.document.source.sheet;

import org.jspecify.annotations.NullMarked;
