/**
 * Finds text that was copied, with its names and numbers changed: pure functions over two
 * texts, and the signature by which a text is found among many.
 */
@NamedInterface("copy")
@NullMarked
package org.nianbao.check.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
