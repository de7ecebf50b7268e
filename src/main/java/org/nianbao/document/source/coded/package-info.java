/** Files that name each cell and each text of a report by its code: CSV and JSON. */
@NullMarked
package org.nianbao.document.source.coded;

import org.jspecify.annotations.NullMarked;
