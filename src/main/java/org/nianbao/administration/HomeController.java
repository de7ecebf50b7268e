package org.nianbao.administration;

import java.util.List;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The offices and agencies that somebody administers. */
@Controller("administrationHome")
@Requires(Role.ADMIN)
class HomeController {

	private final AgencyRegister agencies;

	HomeController(AgencyRegister agencies) {
		this.agencies = agencies;
	}

	@GetMapping("/administration")
	String show(@AuthenticationPrincipal SignedIn person, Model model) {
		List<Agency> places = this.agencies.ofCodes(person.desks(Role.ADMIN));
		model.addAttribute("offices", places.stream().filter(Agency::isOffice).toList());
		model.addAttribute("agencies", places.stream().filter((agency) -> !agency.isOffice()).toList());
		return "administration/home";
	}

}
