package org.nianbao.demonstration;

import org.jspecify.annotations.Nullable;

/**
 * A region that does not exist.
 *
 * @param code its division code
 * @param zh its Chinese name
 * @param en its English name
 * @param parent the code of the region that contains it; null at the top
 */
record InventedRegion(String code, String zh, String en, @Nullable String parent) {
}
