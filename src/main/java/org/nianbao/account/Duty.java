package org.nianbao.account;

import java.io.Serializable;

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
		@Enumerated(EnumType.STRING) @Column(name = "role") Role role) implements Serializable {
}
