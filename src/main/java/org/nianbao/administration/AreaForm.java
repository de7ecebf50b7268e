package org.nianbao.administration;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AreaFilter;
import org.nianbao.content.PlainText;

/**
 * Which agencies of the area are looked for. What can't be understood counts as not
 * asked, since it comes from a link and not from typing.
 *
 * @param name what the name or code contains
 * @param region the code of a region
 * @param kind the name of a kind
 * @param dissolved whether dissolved ones are looked for too
 * @param page the page, from 1
 */
record AreaForm(@Nullable String name, @Nullable String region, @Nullable String kind, @Nullable Boolean dissolved,
		@Nullable String page) {

	private static final int LONGEST_NAME = 100;

	/** What the name or code contains; empty for all. */
	public String namePart() {
		String part = (this.name != null) ? PlainText.line(this.name) : "";
		return part.substring(0, Math.min(part.length(), LONGEST_NAME));
	}

	/** The kind that is looked for; null for all. */
	public @Nullable AgencyKind agencyKind() {
		return Arrays.stream(AgencyKind.values())
			.filter((each) -> each.name().equals(this.kind))
			.findFirst()
			.orElse(null);
	}

	/** The code of the region that is looked for; null for all. */
	public @Nullable String regionCode() {
		return Optional.ofNullable(this.region).filter((code) -> code.matches("\\d{6}(\\d{3})?")).orElse(null);
	}

	/** Whether dissolved ones are looked for too. */
	public boolean withDissolved() {
		return Boolean.TRUE.equals(this.dissolved);
	}

	AreaFilter filter() {
		return new AreaFilter(namePart(), regionCode(), agencyKind(), withDissolved());
	}

	/** The page, from 0. */
	int pageIndex() {
		return (this.page != null && this.page.matches("\\d{1,6}")) ? Math.max(Integer.parseInt(this.page), 1) - 1 : 0;
	}

}
