/**
 * Word's documents. They are turned into the plainest HTML, so that spans, nested tables
 * and tables that only arrange a page are understood in one place.
 */
@NullMarked
package org.nianbao.document.source.word;

import org.jspecify.annotations.NullMarked;
