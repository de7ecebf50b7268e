package org.nianbao.people.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.nianbao.access.Access;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.Invitation;
import org.nianbao.account.Invitations;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.account.Staff;
import org.nianbao.account.StaffMember;
import org.nianbao.agency.Agency;
import org.nianbao.history.Actor;

import org.springframework.stereotype.Service;

/**
 * What an administrator may do with the accounts of the own area. Duties at the agencies
 * of the area can be given and taken; what concerns an account as a whole is for who
 * manages all of its agencies, so that nobody gets hold of a person of another area.
 * Nobody manages the own account: who manages accounts is not to fill in reports.
 */
@Service
class Administration {

	private final Access access;

	private final Staff staff;

	private final Accounts accounts;

	private final Invitations invitations;

	Administration(Access access, Staff staff, Accounts accounts, Invitations invitations) {
		this.access = access;
		this.staff = staff;
		this.accounts = accounts;
		this.invitations = invitations;
	}

	/** The roles that make sense at an agency: only offices review. */
	static List<Role> roles(Agency agency) {
		return Arrays.stream(Role.values()).filter((role) -> role != Role.REVIEWER || agency.isOffice()).toList();
	}

	/**
	 * The person of an account who has a duty at the agency, or is at least looked after
	 * there.
	 * @throws NotHereException if there is no such person at the agency
	 */
	StaffMember require(long accountId, String agencyCode) {
		return this.staff.find(accountId)
			.filter((member) -> member.duties().stream().anyMatch((duty) -> duty.agencyCode().equals(agencyCode)))
			.orElseThrow(NotHereException::new);
	}

	/**
	 * Whether the administrator may give and take the person's duties in the own area.
	 */
	boolean mayChangeDuties(SignedIn administrator, StaffMember member) {
		return member.accountId() != administrator.accountId();
	}

	/**
	 * Whether the administrator manages all agencies for which the person does anything.
	 */
	boolean mayManage(SignedIn administrator, StaffMember member) {
		return mayChangeDuties(administrator, member) && member.duties()
			.stream()
			.map(Duty::agencyCode)
			.distinct()
			.allMatch((agency) -> this.access.mayAct(administrator, Role.ADMIN, agency));
	}

	/**
	 * Whether there is an address to write to, and an account that is the person's own.
	 */
	static boolean mayBeInvitedAgain(StaffMember member) {
		return member.enabled() && !member.demonstration() && member.email() != null;
	}

	/**
	 * Invites somebody to do something at the agency.
	 * @return the number of the account
	 * @throws NotAllowedException if it is the administrator
	 */
	long invite(SignedIn administrator, Agency agency, InviteForm form, Role role, Locale language) {
		if (Invitations.isOwnAddress(administrator, form.email()) || !roles(agency).contains(role)) {
			throw new NotAllowedException();
		}
		return this.invitations.invite(
				new Invitation(form.email(), form.displayName(), language, new Duty(agency.code(), role)),
				acting(administrator, agency.code()));
	}

	/** Gives a person of the agency another duty there. */
	void give(SignedIn administrator, StaffMember member, Agency agency, Role role) {
		demand(mayChangeDuties(administrator, member) && roles(agency).contains(role));
		this.staff.give(member.accountId(), new Duty(agency.code(), role), acting(administrator, agency.code()));
	}

	/** Takes a duty at the agency away from a person. */
	void take(SignedIn administrator, StaffMember member, Agency agency, Role role) {
		demand(mayChangeDuties(administrator, member));
		this.staff.take(member.accountId(), new Duty(agency.code(), role), acting(administrator, agency.code()));
	}

	/** Keeps a person out. */
	void disable(SignedIn administrator, StaffMember member, String agencyCode) {
		demand(mayManage(administrator, member));
		this.accounts.disable(member.accountId(), acting(administrator, agencyCode));
	}

	/** Lets a person in again. */
	void enable(SignedIn administrator, StaffMember member, String agencyCode) {
		demand(mayManage(administrator, member));
		this.accounts.enable(member.accountId(), acting(administrator, agencyCode));
	}

	/** Invites a person anew; until then nothing lets the person in. */
	void inviteAgain(SignedIn administrator, StaffMember member, String agencyCode) {
		demand(mayManage(administrator, member) && mayBeInvitedAgain(member));
		Duty duty = member.duties()
			.stream()
			.filter((held) -> held.agencyCode().equals(agencyCode))
			.findFirst()
			.orElseThrow(NotHereException::new);
		this.invitations.inviteAgain(member.accountId(), duty, acting(administrator, agencyCode));
	}

	private Actor acting(SignedIn administrator, String agencyCode) {
		return this.access.acting(administrator, Role.ADMIN, agencyCode);
	}

	private static void demand(boolean allowed) {
		if (!allowed) {
			throw new NotAllowedException();
		}
	}

}
