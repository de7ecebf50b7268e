package org.nianbao.agency;

import org.jspecify.annotations.Nullable;

/**
 * Which agencies of an office's area are wanted.
 *
 * @param name what their name or code contains; empty for all
 * @param region the code of a region in which, or in a region inside which, they are;
 * null for all
 * @param kind their kind; null for all
 * @param dissolved whether those are wanted too that have been dissolved
 */
public record AreaFilter(String name, @Nullable String region, @Nullable AgencyKind kind, boolean dissolved) {

	/** All of them. */
	public static final AreaFilter ALL = new AreaFilter("", null, null, true);

}
