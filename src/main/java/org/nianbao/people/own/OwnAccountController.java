package org.nianbao.people.own;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.access.OpenSessions;
import org.nianbao.access.Requires;
import org.nianbao.account.OwnPassword;
import org.nianbao.account.Role;
import org.nianbao.account.SecondFactors;
import org.nianbao.account.SignedIn;
import org.nianbao.account.Staff;
import org.nianbao.account.StaffMember;
import org.nianbao.people.Places;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a person sees of the own account, where it is signed in, and for whom it works.
 */
@Controller
@RequestMapping("/account")
@Requires
class OwnAccountController {

	private final Staff staff;

	private final Places places;

	private final OpenSessions sessions;

	private final OwnPassword passwords;

	private final SecondFactors factors;

	OwnAccountController(Staff staff, Places places, OpenSessions sessions, OwnPassword passwords,
			SecondFactors factors) {
		this.staff = staff;
		this.places = places;
		this.sessions = sessions;
		this.passwords = passwords;
		this.factors = factors;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model, Locale locale) {
		StaffMember account = this.staff.find(person.accountId()).orElseThrow();
		model.addAttribute("account", account);
		model.addAttribute("places",
				person.places().stream().map((place) -> place(person, account, place, locale)).toList());
		model.addAttribute("working", person.place());
		model.addAttribute("hasPassword", this.passwords.exists(person));
		model.addAttribute("codesLeft",
				account.secondFactor() ? this.factors.recoveryCodesLeft(person.accountId()) : 0);
		model.addAttribute("sessions",
				this.sessions.of(person, request)
					.stream()
					.map((session) -> new Device(session, BrowserName.of(session.browser())))
					.toList());
		return "people/account";
	}

	private Place place(SignedIn person, StaffMember account, String code, Locale locale) {
		List<Role> roles = account.duties()
			.stream()
			.filter((duty) -> duty.agencyCode().equals(code))
			.map((duty) -> duty.role())
			.toList();
		return new Place(code, this.places.name(code, locale), roles, code.equals(person.place()));
	}

	/** Chooses for which agency or office the person works now; an empty code for all. */
	@PostMapping("/place")
	String work(@AuthenticationPrincipal SignedIn person, @RequestParam String place, HttpServletRequest request) {
		this.sessions.work(request, person.places().contains(place) ? place : null);
		return "redirect:/account?switched";
	}

	/** Ends one of the person's sessions, or with an empty handle all others. */
	@PostMapping("/sign-outs")
	String signOut(@AuthenticationPrincipal SignedIn person, @RequestParam String session, HttpServletRequest request) {
		if (session.isEmpty()) {
			this.sessions.endOthers(person, request);
		}
		else {
			this.sessions.end(person, session);
		}
		return "redirect:/account?signedOut";
	}

	/**
	 * An agency or office at which the person has duties.
	 *
	 * @param code its code
	 * @param name its name
	 * @param roles what the person does there
	 * @param chosen whether the person works for it alone now
	 */
	record Place(String code, String name, List<Role> roles, boolean chosen) {
	}

}
