package org.nianbao.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A role that a person holds at one agency or office.
 *
 * @param agencyCode the permanent code of the agency, such as {@code 450700-012}
 * @param role what the person does there
 */
@Embeddable
public record Duty(@Column(name = "agency_code") String agencyCode,
		@Enumerated(EnumType.STRING) @Column(name = "role") Role role) implements Serializable, Comparable<Duty> {

	private static final Comparator<Duty> ORDER = Comparator.comparing(Duty::role).thenComparing(Duty::agencyCode);

	/** Duties in one line, in their order, as the history notes them. */
	static String list(Collection<Duty> duties) {
		return duties.stream()
			.sorted()
			.map((duty) -> duty.role() + "@" + duty.agencyCode())
			.collect(Collectors.joining(" "));
	}

	/** By role in the order of their declaration, then by agency. */
	@Override
	public int compareTo(Duty other) {
		return ORDER.compare(this, other);
	}

}
