package org.nianbao.people.administration;

import java.util.Locale;

import org.nianbao.access.Requires;
import org.nianbao.account.AccountDisabledException;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.account.StaffMember;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.people.Places;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person of an agency: duties there, and the account as a whole. */
@Controller
@RequestMapping("/people/{agencyCode}/{account:\\d{1,18}}")
@Requires(Role.ADMIN)
class MemberController {

	private final Administration administration;

	private final AgencyRegister agencies;

	private final Places places;

	private final History history;

	private final ObjectProvider<JavaMailSender> mailServer;

	MemberController(Administration administration, AgencyRegister agencies, Places places, History history,
			ObjectProvider<JavaMailSender> mailServer) {
		this.administration = administration;
		this.agencies = agencies;
		this.places = places;
		this.history = history;
		this.mailServer = mailServer;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn person, @PathVariable String agencyCode, @PathVariable long account,
			Model model, Locale locale) {
		Agency agency = this.agencies.require(agencyCode);
		StaffMember member = this.administration.require(account, agencyCode);
		model.addAttribute("agency", agency);
		model.addAttribute("member", member);
		model.addAttribute("roles", Administration.roles(agency));
		model.addAttribute("elsewhere",
				member.duties()
					.stream()
					.filter((duty) -> !duty.agencyCode().equals(agencyCode))
					.map((duty) -> new Elsewhere(duty.role(), this.places.name(duty.agencyCode(), locale)))
					.toList());
		model.addAttribute("acts",
				this.history.of(Subject.account(account)).reversed().stream().map(AccountAct::of).toList());
		model.addAttribute("mayChangeDuties", this.administration.mayChangeDuties(person, member));
		model.addAttribute("mayBeInvitedAgain", Administration.mayBeInvitedAgain(member));
		model.addAttribute("mayManage", this.administration.mayManage(person, member));
		model.addAttribute("delivered", this.mailServer.getIfAvailable() != null);
		return "people/member";
	}

	@PostMapping("/duties")
	String give(@AuthenticationPrincipal SignedIn person, @PathVariable String agencyCode, @PathVariable long account,
			@RequestParam Role role) {
		try {
			this.administration.give(person, this.administration.require(account, agencyCode),
					this.agencies.require(agencyCode), role);
		}
		catch (AccountDisabledException ex) {
			throw new NotAllowedException();
		}
		return done(agencyCode, account);
	}

	@PostMapping("/duties/removal")
	String take(@AuthenticationPrincipal SignedIn person, @PathVariable String agencyCode, @PathVariable long account,
			@RequestParam Role role) {
		StaffMember member = this.administration.require(account, agencyCode);
		this.administration.take(person, member, this.agencies.require(agencyCode), role);
		boolean last = member.duties().stream().filter((duty) -> duty.agencyCode().equals(agencyCode)).count() == 1;
		return last ? "redirect:/people/" + agencyCode + "?changed" : done(agencyCode, account);
	}

	@PostMapping("/disabling")
	String disable(@AuthenticationPrincipal SignedIn person, @PathVariable String agencyCode,
			@PathVariable long account) {
		this.administration.disable(person, this.administration.require(account, agencyCode), agencyCode);
		return done(agencyCode, account);
	}

	@PostMapping("/enabling")
	String enable(@AuthenticationPrincipal SignedIn person, @PathVariable String agencyCode,
			@PathVariable long account) {
		this.administration.enable(person, this.administration.require(account, agencyCode), agencyCode);
		return done(agencyCode, account);
	}

	@PostMapping("/invitation")
	String inviteAgain(@AuthenticationPrincipal SignedIn person, @PathVariable String agencyCode,
			@PathVariable long account) {
		this.administration.inviteAgain(person, this.administration.require(account, agencyCode), agencyCode);
		return "redirect:/people/" + agencyCode + "/" + account + "?invited";
	}

	private static String done(String agencyCode, long account) {
		return "redirect:/people/" + agencyCode + "/" + account + "?changed";
	}

	/**
	 * What the person does at another agency.
	 *
	 * @param role the role
	 * @param name the agency's name
	 */
	record Elsewhere(Role role, String name) {
	}

}
