package org.nianbao.people.administration;

import java.util.List;

import org.nianbao.account.Role;
import org.nianbao.account.StaffMember;

/**
 * A person on the list of an agency.
 *
 * @param member the person
 * @param roles what the person does there
 */
record MemberLine(StaffMember member, List<Role> roles) {
}
