/**
 * Prints reports in the official layout, so that reading them back gives the same report.
 */
@NullMarked
package org.nianbao.document.writing;

import org.jspecify.annotations.NullMarked;
