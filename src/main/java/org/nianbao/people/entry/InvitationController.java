package org.nianbao.people.entry;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.HashingBusyException;
import org.nianbao.account.IdentityProviders;
import org.nianbao.account.IdentityProviders.IdentityProvider;
import org.nianbao.account.IdentityVisit;
import org.nianbao.account.Invitations;
import org.nianbao.account.Invitations.Entered;
import org.nianbao.account.LinkClosedException;
import org.nianbao.account.NewSecondFactor;
import org.nianbao.account.PasswordRefusedException;
import org.nianbao.account.SignedIn;
import org.nianbao.account.SessionStart;
import org.nianbao.account.WrongCodeException;
import org.nianbao.people.PasswordPair;
import org.nianbao.people.ProposedFactor;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an invitation leads: a password of one's own, and a second factor if one wants.
 * Opening the page changes nothing, since programs that look at mails open links too.
 */
@Controller
@RequestMapping("/invitation")
class InvitationController {

	private static final String FORM = "form";

	private final Invitations invitations;

	private final ProposedFactor proposals;

	private final IdentityProviders providers;

	private final SessionStart sessions;

	private final MessageSource messages;

	InvitationController(Invitations invitations, ProposedFactor proposals, IdentityProviders providers,
			SessionStart sessions, MessageSource messages) {
		this.invitations = invitations;
		this.proposals = proposals;
		this.providers = providers;
		this.sessions = sessions;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@ModelAttribute(FORM) InvitationForm form, HttpServletRequest request) {
		return this.invitations.find(form.token())
			.map((person) -> page(person, List.of(), request))
			.orElseGet(ClosedLink::page);
	}

	@PostMapping
	ModelAndView accept(@Valid @ModelAttribute(FORM) InvitationForm form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<SignedIn> invited = this.invitations.find(form.token());
		if (invited.isEmpty()) {
			return ClosedLink.page();
		}
		PasswordPair.compare(form.password(), form.repeated(), errors);
		Entered entered = errors.hasErrors() ? null : accept(form, errors, request);
		if (entered == null) {
			ModelAndView page = page(invited.get(), FormError.of(errors, this.messages), request);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.sessions.signIn(entered.person(), request, response);
		return entered.recoveryCodes().isEmpty() ? new ModelAndView("redirect:/account?welcome")
				: new ModelAndView("people/recovery-codes").addObject("codes", entered.recoveryCodes());
	}

	/**
	 * Shows the way to an identity provider, by which the invitation is accepted. It is a
	 * link and no redirect, since pages may send forms to this application only.
	 */
	@PostMapping("/identity")
	ModelAndView goOut(@RequestParam String token, @RequestParam String provider, HttpServletRequest request) {
		Optional<IdentityProvider> known = this.providers.all()
			.stream()
			.filter((one) -> one.id().equals(provider))
			.findFirst();
		if (known.isEmpty() || this.invitations.find(token).isEmpty()) {
			return ClosedLink.page();
		}
		IdentityVisit.invite(request, token);
		return new ModelAndView("people/identity").addObject("provider", known.get());
	}

	private @Nullable Entered accept(InvitationForm form, BindingResult errors, HttpServletRequest request) {
		NewSecondFactor factor = ProposedFactor.taken(request, form.code());
		try {
			return this.invitations.accept(form.token(), form.password(), factor);
		}
		catch (PasswordRefusedException ex) {
			PasswordPair.refuse(ex, errors);
		}
		catch (WrongCodeException ex) {
			errors.rejectValue("code", "people.code.wrong");
		}
		catch (HashingBusyException ex) {
			PasswordPair.refuse(ex, errors);
		}
		catch (LinkClosedException ex) {
			errors.rejectValue("password", "people.link.closed");
		}
		return null;
	}

	private ModelAndView page(SignedIn person, List<FormError> errors, HttpServletRequest request) {
		return new ModelAndView("people/invitation").addObject("errors", errors)
			.addObject("person", person)
			.addObject("providers", this.providers.all())
			.addObject("proposal", this.proposals.of(request, person.loginName()));
	}

}
