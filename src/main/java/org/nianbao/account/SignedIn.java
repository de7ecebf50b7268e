package org.nianbao.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Actor;

/**
 * The person behind a request: the principal of every signed-in page, which controllers
 * take as {@code @AuthenticationPrincipal SignedIn person}.
 *
 * @param accountId the number of the account
 * @param loginName what the person signs in with, in lower case
 * @param displayName the name to show
 * @param duties what the person may do, and where; they are as old as five seconds
 * @param place the code of the agency or office for which the person has chosen to work
 * now; null for all of them
 */
public record SignedIn(long accountId, String loginName, String displayName, Set<Duty> duties,
		@Nullable String place) implements Principal, Serializable {

	public SignedIn {
		duties = Set.copyOf(duties);
	}

	public SignedIn(long accountId, String loginName, String displayName, Set<Duty> duties) {
		this(accountId, loginName, displayName, duties, null);
	}

	/**
	 * The person as working for one agency or office. The choice decides what the desks
	 * show; what the person may do is told by the duties and the address alone, so that
	 * two windows for two agencies don't hinder each other.
	 * @param agencyCode where; nothing changes if the person has no duty there
	 */
	public SignedIn at(String agencyCode) {
		return places().contains(agencyCode)
				? new SignedIn(this.accountId, this.loginName, this.displayName, this.duties, agencyCode) : this;
	}

	/** The codes of the agencies or offices at which the person has duties, in order. */
	public SortedSet<String> places() {
		SortedSet<String> codes = new TreeSet<>();
		this.duties.forEach((duty) -> codes.add(duty.agencyCode()));
		return Collections.unmodifiableSortedSet(codes);
	}

	/**
	 * The codes of the agencies or offices for which a desk works: those at which the
	 * person holds one of the roles, and of them the chosen one alone if it is among
	 * them.
	 */
	public SortedSet<String> desks(Role... roles) {
		SortedSet<String> codes = new TreeSet<>();
		Stream.of(roles).forEach((role) -> codes.addAll(agencies(role)));
		if (this.place != null && codes.contains(this.place)) {
			codes.retainAll(Set.of(this.place));
		}
		return Collections.unmodifiableSortedSet(codes);
	}

	/** Whether the person holds the role where the person works now. */
	public boolean worksAs(Role role) {
		return (this.place != null) ? holds(role, this.place) : holds(role);
	}

	/** Whether the person holds the role anywhere. */
	public boolean holds(Role role) {
		return this.duties.stream().anyMatch((duty) -> duty.role() == role);
	}

	/** Whether the person holds the role at the agency or office itself. */
	public boolean holds(Role role, String agencyCode) {
		return this.duties.contains(new Duty(agencyCode, role));
	}

	/**
	 * The codes of the agencies or offices at which the person holds the role, in order.
	 */
	public SortedSet<String> agencies(Role role) {
		SortedSet<String> codes = new TreeSet<>();
		for (Duty duty : this.duties) {
			if (duty.role() == role) {
				codes.add(duty.agencyCode());
			}
		}
		return Collections.unmodifiableSortedSet(codes);
	}

	/**
	 * The person in the first of these roles that the person holds at the agency or
	 * office itself.
	 * @throws IllegalStateException if it is none of them
	 */
	public Actor acting(String agencyCode, Role... roles) {
		return Stream.of(roles)
			.filter((role) -> holds(role, agencyCode))
			.findFirst()
			.map((role) -> new Actor(this.accountId, this.displayName, role.name(), agencyCode))
			.orElseThrow(
					() -> new IllegalStateException(this.loginName + " has none of these duties at " + agencyCode));
	}

	/** The login name, by which logs and Spring Security call the person. */
	@Override
	public String getName() {
		return this.loginName;
	}

}
