/** What an agency publishes itself: at once, at a time, and what it takes down. */
@NullMarked
package org.nianbao.filing.publication;

import org.jspecify.annotations.NullMarked;
