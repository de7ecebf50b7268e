/**
 * Files as one sequence of paragraphs and table rows, whatever kind of file they are.
 */
@NullMarked
package org.nianbao.document.source;

import org.jspecify.annotations.NullMarked;
