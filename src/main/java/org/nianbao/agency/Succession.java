package org.nianbao.agency;

import java.time.LocalDate;

/**
 * That one agency took over from another. At a merger several have the same successor, at
 * a split one has several.
 *
 * @param predecessor the code of the agency from which it took over
 * @param successor the code of the agency that took over
 * @param since the first day
 */
public record Succession(String predecessor, String successor, LocalDate since) {
}
