/**
 * Finds the parts of a report in a sequence of paragraphs and table rows. What a section,
 * a table, a row or a column is called comes from the loaded edition alone.
 */
@NullMarked
package org.nianbao.document.reading;

import org.jspecify.annotations.NullMarked;
