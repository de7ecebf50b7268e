package org.nianbao.people.entry;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.FirstAdministrator;
import org.nianbao.account.HashingBusyException;
import org.nianbao.account.Invitations;
import org.nianbao.account.LinkClosedException;
import org.nianbao.account.PasswordRefusedException;
import org.nianbao.account.SessionStart;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.people.PasswordPair;
import org.nianbao.shared.LocalizedText;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page of an empty installation: its office and that office's administrator.
 */
@Controller
@RequestMapping("/set-up")
class SetUpController {

	private static final String FORM = "form";

	private final FirstAdministrator first;

	private final RegionRegister regions;

	private final AgencyRegister agencies;

	private final SessionStart sessions;

	private final MessageSource messages;

	SetUpController(FirstAdministrator first, RegionRegister regions, AgencyRegister agencies, SessionStart sessions,
			MessageSource messages) {
		this.first = first;
		this.regions = regions;
		this.agencies = agencies;
		this.sessions = sessions;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@ModelAttribute(FORM) SetUpForm form) {
		return this.first.isInvited(form.token()) ? page(List.of()) : ClosedLink.page();
	}

	@PostMapping
	ModelAndView setUp(@Valid @ModelAttribute(FORM) SetUpForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (!this.first.isInvited(form.token())) {
			return ClosedLink.page();
		}
		PasswordPair.compare(form.password(), form.repeated(), errors);
		if (!errors.hasFieldErrors("email") && !Invitations.isAddress(form.email())) {
			errors.rejectValue("email", "people.invite.email.wrong");
		}
		SignedIn person = errors.hasErrors() ? null : enter(form, errors);
		if (person == null) {
			ModelAndView page = page(FormError.of(errors, this.messages));
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.sessions.signIn(person, request, response);
		return new ModelAndView("redirect:/account?welcome");
	}

	private @Nullable SignedIn enter(SetUpForm form, BindingResult errors) {
		try {
			return this.first.enter(form.token(), form.email(), form.displayName(), form.password(),
					List.of(form.displayName(), form.officeName(), form.regionName()), (by) -> office(form, by));
		}
		catch (PasswordRefusedException ex) {
			PasswordPair.refuse(ex, errors);
		}
		catch (HashingBusyException ex) {
			PasswordPair.refuse(ex, errors);
		}
		catch (LinkClosedException ex) {
			errors.rejectValue("token", "people.link.closed");
		}
		return null;
	}

	private String office(SetUpForm form, Actor by) {
		if (this.regions.find(form.regionCode()).isEmpty()) {
			this.regions
				.add(new Region(form.regionCode(), new LocalizedText(form.regionName(), form.regionName()), null), by);
		}
		AgencyDetails details = AgencyDetails.of(AgencyKind.GOVERNMENT_OFFICE, null).asOffice(true);
		return this.agencies.register(new NewAgency(form.regionCode(), form.officeName(), null, details), by).code();
	}

	private static ModelAndView page(List<FormError> errors) {
		return new ModelAndView("people/set-up").addObject("errors", errors);
	}

}
