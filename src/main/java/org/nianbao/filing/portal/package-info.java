/** Where an agency's own portal has published the report. */
@NullMarked
package org.nianbao.filing.portal;

import org.jspecify.annotations.NullMarked;
