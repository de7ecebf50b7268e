package org.nianbao.people.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.AccountDisabledException;
import org.nianbao.account.Invitations;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.account.Staff;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The people of one agency, and the invitation of another one. */
@Controller
@RequestMapping("/people/{agencyCode}")
@Requires(Role.ADMIN)
class StaffController {

	private static final String FORM = "form";

	private final Administration administration;

	private final Staff staff;

	private final AgencyRegister agencies;

	private final MessageSource messages;

	StaffController(Administration administration, Staff staff, AgencyRegister agencies, MessageSource messages) {
		this.administration = administration;
		this.staff = staff;
		this.agencies = agencies;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@PathVariable String agencyCode, @ModelAttribute(FORM) InviteForm form) {
		return page(this.agencies.require(agencyCode), List.of());
	}

	@PostMapping("/invitations")
	ModelAndView invite(@AuthenticationPrincipal SignedIn person, @PathVariable String agencyCode,
			@Valid @ModelAttribute(FORM) InviteForm form, BindingResult errors, Locale locale) {
		Agency agency = this.agencies.require(agencyCode);
		if (!errors.hasFieldErrors("email") && !Invitations.isAddress(form.email())) {
			errors.rejectValue("email", "people.invite.email.wrong");
		}
		if (!errors.hasErrors()) {
			try {
				long account = this.administration.invite(person, agency, form, Objects.requireNonNull(form.role()),
						locale);
				return new ModelAndView("redirect:/people/" + agencyCode + "/" + account + "?invited");
			}
			catch (AccountDisabledException ex) {
				errors.rejectValue("email", "people.invite.email.disabled");
			}
			catch (NotAllowedException ex) {
				errors.rejectValue("email", "people.invite.notAllowed");
			}
		}
		ModelAndView page = page(agency, FormError.of(errors, this.messages));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(Agency agency, List<FormError> errors) {
		return new ModelAndView("people/staff").addObject("errors", errors)
			.addObject("agency", agency)
			.addObject("roles", Administration.roles(agency))
			.addObject("staff", this.staff.at(agency.code())
				.stream()
				.map((member) -> new MemberLine(member,
						Arrays.stream(Role.values()).filter((role) -> member.holds(role, agency.code())).toList()))
				.toList());
	}

}
