package org.nianbao.search;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;

/**
 * An agency that was found by a name.
 *
 * @param code its code
 * @param name its name today
 * @param region the code of its region
 * @param formerName the former name by which it was found; null if it was not by one
 * @param guessed whether the name is only like what was written
 */
public record NamedAgency(String code, LocalizedText name, String region, @Nullable String formerName,
		boolean guessed) {
}
