package org.nianbao.people.entry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.account.HashingBusyException;
import org.nianbao.account.LinkClosedException;
import org.nianbao.account.PasswordRefusedException;
import org.nianbao.account.PasswordResets;
import org.nianbao.account.SecondFactors;
import org.nianbao.account.SignedIn;
import org.nianbao.people.PasswordPair;
import org.nianbao.web.FormError;
import org.nianbao.web.Network;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Helps somebody who has forgotten the password. */
@Controller
@RequestMapping("/password-reset")
class ResetController {

	private static final String FORM = "form";

	private final PasswordResets resets;

	private final SecondFactors factors;

	private final MessageSource messages;

	ResetController(PasswordResets resets, SecondFactors factors, MessageSource messages) {
		this.resets = resets;
		this.factors = factors;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView ask(@ModelAttribute(FORM) ForgottenForm form) {
		return question(List.of());
	}

	@PostMapping
	ModelAndView send(@Valid @ModelAttribute(FORM) ForgottenForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (!errors.hasErrors()) {
			Duration delay = this.resets.ask(form.loginName(), Network.of(request));
			if (delay.isZero()) {
				return new ModelAndView("redirect:/password-reset?sent");
			}
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(delay.toSeconds() + 1));
			errors.rejectValue("loginName", "account.signIn.tooOften",
					new Object[] { delay.plusMinutes(1).minusNanos(1).toMinutes() }, null);
		}
		ModelAndView page = question(FormError.of(errors, this.messages));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@GetMapping("/choice")
	ModelAndView choose(@ModelAttribute(FORM) ResetForm form) {
		return this.resets.find(form.token()).map((person) -> choice(person, List.of())).orElseGet(ClosedLink::page);
	}

	@PostMapping("/choice")
	ModelAndView take(@Valid @ModelAttribute(FORM) ResetForm form, BindingResult errors) {
		Optional<SignedIn> person = this.resets.find(form.token());
		if (person.isEmpty()) {
			return ClosedLink.page();
		}
		PasswordPair.compare(form.password(), form.repeated(), errors);
		if (!errors.hasErrors()) {
			try {
				this.resets.complete(form.token(), form.password());
				return new ModelAndView("redirect:/sign-in?changed");
			}
			catch (PasswordRefusedException ex) {
				PasswordPair.refuse(ex, errors);
			}
			catch (HashingBusyException ex) {
				PasswordPair.refuse(ex, errors);
			}
			catch (LinkClosedException ex) {
				return ClosedLink.page();
			}
		}
		ModelAndView page = choice(person.get(), FormError.of(errors, this.messages));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static ModelAndView question(List<FormError> errors) {
		return new ModelAndView("people/password-reset").addObject("errors", errors);
	}

	private ModelAndView choice(SignedIn person, List<FormError> errors) {
		return new ModelAndView("people/password-choice").addObject("errors", errors)
			.addObject("person", person)
			.addObject("secondFactor", this.factors.isSetUp(person.accountId()));
	}

}
