/**
 * PDF with a text layer. A page is characters at places and ruled lines: rows and cells
 * are found between the lines, paragraphs in the lines of text around them.
 */
@NullMarked
package org.nianbao.document.source.pdf;

import org.jspecify.annotations.NullMarked;
