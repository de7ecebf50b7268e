/**
 * Tables of agencies and regions: downloaded, filled in, uploaded, looked at row by row,
 * and then taken over as a whole or not at all.
 */
@NullMarked
package org.nianbao.administration.upload;

import org.jspecify.annotations.NullMarked;
