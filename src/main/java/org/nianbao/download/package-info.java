/**
 * Reports as files to be downloaded: made on first demand, read back before they are
 * given out, and kept where the report is frozen.
 */
@ApplicationModule(allowedDependencies = { "content", "document" })
@NullMarked
package org.nianbao.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
