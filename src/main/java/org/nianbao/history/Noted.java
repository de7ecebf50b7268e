package org.nianbao.history;

import java.util.Collection;

/**
 * Tells, inside the transaction that performs them, that acts were noted.
 *
 * @param acts the acts, in their order
 */
public record Noted(Collection<Act> acts) {
}
