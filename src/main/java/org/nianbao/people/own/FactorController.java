package org.nianbao.people.own;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.nianbao.access.OpenSessions;
import org.nianbao.access.Requires;
import org.nianbao.account.HashingBusyException;
import org.nianbao.account.NewSecondFactor;
import org.nianbao.account.OwnPassword;
import org.nianbao.account.PasswordFault;
import org.nianbao.account.PasswordRefusedException;
import org.nianbao.account.SecondFactors;
import org.nianbao.account.SignedIn;
import org.nianbao.account.WrongCodeException;
import org.nianbao.account.WrongPasswordException;
import org.nianbao.people.PasswordPair;
import org.nianbao.people.ProposedFactor;
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

/**
 * Sets up, renews and gives up the second factor of the own account. Each asks for the
 * password, so that nobody else at an open screen can do it.
 */
@Controller
@RequestMapping("/account/second-factor")
@Requires
class FactorController {

	private static final String FORM = "form";

	private final SecondFactors factors;

	private final OwnPassword passwords;

	private final ProposedFactor proposals;

	private final OpenSessions sessions;

	private final MessageSource messages;

	FactorController(SecondFactors factors, OwnPassword passwords, ProposedFactor proposals, OpenSessions sessions,
			MessageSource messages) {
		this.factors = factors;
		this.passwords = passwords;
		this.proposals = proposals;
		this.sessions = sessions;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal SignedIn person, @ModelAttribute(FORM) FactorForm form,
			HttpServletRequest request) {
		return page(person, List.of(), request);
	}

	@PostMapping
	ModelAndView setUp(@AuthenticationPrincipal SignedIn person, @Valid @ModelAttribute(FORM) FactorForm form,
			BindingResult errors, HttpServletRequest request) {
		return act(person, form, errors, request, () -> {
			NewSecondFactor factor = ProposedFactor.taken(request, form.code());
			if (factor == null) {
				errors.rejectValue("code", "people.code.missing");
				return refused(person, errors, request);
			}
			List<String> codes = this.factors.setUp(person, factor);
			ProposedFactor.forget(request);
			this.sessions.endOthers(person, request);
			return codes(codes);
		});
	}

	@PostMapping("/recovery-codes")
	ModelAndView renew(@AuthenticationPrincipal SignedIn person, @Valid @ModelAttribute(FORM) FactorForm form,
			BindingResult errors, HttpServletRequest request) {
		return act(person, form, errors, request, () -> codes(this.factors.renewRecoveryCodes(person)));
	}

	@PostMapping("/removal")
	ModelAndView giveUp(@AuthenticationPrincipal SignedIn person, @Valid @ModelAttribute(FORM) FactorForm form,
			BindingResult errors, HttpServletRequest request) {
		return act(person, form, errors, request, () -> {
			this.factors.giveUp(person);
			return new ModelAndView("redirect:/account?changed");
		});
	}

	private ModelAndView act(SignedIn person, FactorForm form, BindingResult errors, HttpServletRequest request,
			Supplier<ModelAndView> act) {
		if (!errors.hasErrors()) {
			try {
				this.passwords.prove(person, form.password(), Network.of(request));
				return act.get();
			}
			catch (WrongPasswordException ex) {
				errors.rejectValue("password", "people.password.current.wrong");
			}
			catch (WrongCodeException ex) {
				errors.rejectValue("code", "people.code.wrong");
			}
			catch (PasswordRefusedException ex) {
				boolean tooShort = ex.fault() == PasswordFault.TOO_SHORT_ALONE;
				errors.rejectValue("password", tooShort ? "people.factor.needed" : ex.fault().messageKey());
			}
			catch (HashingBusyException ex) {
				PasswordPair.refuse(ex, errors);
			}
		}
		return refused(person, errors, request);
	}

	private ModelAndView refused(SignedIn person, BindingResult errors, HttpServletRequest request) {
		ModelAndView page = page(person, FormError.of(errors, this.messages), request);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static ModelAndView codes(List<String> codes) {
		return new ModelAndView("people/recovery-codes").addObject("codes", codes);
	}

	private ModelAndView page(SignedIn person, List<FormError> errors, HttpServletRequest request) {
		return new ModelAndView("people/second-factor").addObject("errors", errors)
			.addObject("setUp", this.factors.isSetUp(person.accountId()))
			.addObject("hasPassword", this.passwords.exists(person))
			.addObject("codesLeft", this.factors.recoveryCodesLeft(person.accountId()))
			.addObject("proposal", this.proposals.of(request, person.loginName()));
	}

}
