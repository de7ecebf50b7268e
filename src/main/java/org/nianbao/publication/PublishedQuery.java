package org.nianbao.publication;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportYear;

/**
 * Which published reports are looked for.
 *
 * @param region the code of a region in which, or in a region inside which, the agency
 * is; null for all
 * @param year the report year; null for all
 * @param namePart what the agency's name contains, in either language; empty for all
 */
public record PublishedQuery(@Nullable String region, @Nullable ReportYear year, String namePart) {
}
