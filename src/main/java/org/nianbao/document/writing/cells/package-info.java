/** Files that name each cell by its code: Excel and CSV, and JSON. */
@NullMarked
package org.nianbao.document.writing.cells;

import org.jspecify.annotations.NullMarked;
