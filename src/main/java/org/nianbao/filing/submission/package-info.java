/** The check before submission, submission itself and its receipt. */
@NullMarked
package org.nianbao.filing.submission;

import org.jspecify.annotations.NullMarked;
