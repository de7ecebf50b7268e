/**
 * Remarks of the supervising office on a submission, anchored to a cell, a row or a
 * passage: the agency answers, the office resolves. None of it changes what an agency
 * reported. Also the remarks that an office keeps for using them again.
 */
@ApplicationModule(allowedDependencies = { "comparison", "content", "format", "history", "report", "shared" })
@NullMarked
package org.nianbao.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
