/**
 * One report on the office's desk: the submission with what the rules find in it, and the
 * acts of review and publication.
 */
@NullMarked
package org.nianbao.review.submission;

import org.jspecify.annotations.NullMarked;
