package org.nianbao.agency;

import java.util.Set;

/**
 * Tells, inside the transaction that does it, that regions lie in other regions from now
 * on.
 *
 * @param regions their codes
 */
public record RegionsMoved(Set<String> regions) {
}
