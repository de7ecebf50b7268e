/**
 * What a report says in a few plain sentences, made of its figures by rules. Pure but for
 * the words: the same figures give the same sentences, and each number in them names the
 * cells that it comes from.
 */
@ApplicationModule(allowedDependencies = { "content", "format", "shared" })
@NullMarked
package org.nianbao.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
