package org.nianbao.people.own;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.nianbao.access.OpenSessions;
import org.nianbao.access.Requires;
import org.nianbao.account.HashingBusyException;
import org.nianbao.account.OwnPassword;
import org.nianbao.account.PasswordRefusedException;
import org.nianbao.account.SecondFactors;
import org.nianbao.account.SignedIn;
import org.nianbao.account.WrongPasswordException;
import org.nianbao.people.PasswordPair;
import org.nianbao.web.FormError;
import org.nianbao.web.Network;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Replaces the own password; all other sessions end. */
@Controller
@RequestMapping("/account/password")
@Requires
class PasswordController {

	private static final String FORM = "form";

	private final OwnPassword passwords;

	private final SecondFactors factors;

	private final OpenSessions sessions;

	private final MessageSource messages;

	PasswordController(OwnPassword passwords, SecondFactors factors, OpenSessions sessions, MessageSource messages) {
		this.passwords = passwords;
		this.factors = factors;
		this.sessions = sessions;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal SignedIn person, @ModelAttribute(FORM) PasswordForm form) {
		return page(person, List.of());
	}

	@PostMapping
	ModelAndView change(@AuthenticationPrincipal SignedIn person, @Valid @ModelAttribute(FORM) PasswordForm form,
			BindingResult errors, HttpServletRequest request) {
		PasswordPair.compare(form.password(), form.repeated(), errors);
		if (!errors.hasErrors()) {
			try {
				this.passwords.prove(person, form.current(), Network.of(request));
				this.passwords.change(person, form.password());
				this.sessions.endOthers(person, request);
				return new ModelAndView("redirect:/account?changed");
			}
			catch (WrongPasswordException ex) {
				errors.rejectValue("current", "people.password.current.wrong");
			}
			catch (PasswordRefusedException ex) {
				PasswordPair.refuse(ex, errors);
			}
			catch (HashingBusyException ex) {
				PasswordPair.refuse(ex, errors);
			}
		}
		ModelAndView page = page(person, FormError.of(errors, this.messages));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(SignedIn person, List<FormError> errors) {
		return new ModelAndView("people/password").addObject("errors", errors)
			.addObject("secondFactor", this.factors.isSetUp(person.accountId()));
	}

}
