/** The office's publication of all that it has accepted, at once or at its date. */
@NullMarked
package org.nianbao.review.publication;

import org.jspecify.annotations.NullMarked;
