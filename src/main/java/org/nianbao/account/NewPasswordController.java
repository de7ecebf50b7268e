package org.nianbao.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.account.PendingSignIn.Step;
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
 * Asks for another password who has just proven one that is too old, before the person
 * comes in.
 */
@Controller
@RequestMapping("/sign-in/new-password")
class NewPasswordController {

	private static final String FORM = "form";

	private final SignIn signIn;

	private final OwnPassword passwords;

	private final SessionStart sessions;

	private final MessageSource messages;

	private final Clock clock;

	NewPasswordController(SignIn signIn, OwnPassword passwords, SessionStart sessions, MessageSource messages,
			Clock clock) {
		this.signIn = signIn;
		this.passwords = passwords;
		this.sessions = sessions;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView ask(HttpServletRequest request, @ModelAttribute(FORM) ChosenPasswordForm form) {
		return PendingSignIn.of(request, Step.NEW_PASSWORD, this.clock).isPresent() ? page(List.of())
				: CodeController.startAgain();
	}

	@PostMapping
	ModelAndView take(@Valid @ModelAttribute(FORM) ChosenPasswordForm form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<PendingSignIn> pending = PendingSignIn.of(request, Step.NEW_PASSWORD, this.clock);
		Optional<SignedIn> person = pending
			.flatMap((found) -> this.signIn.stillProven(found.accountId(), found.since()))
			.map(Account::signedIn);
		if (pending.isEmpty() || person.isEmpty()) {
			return CodeController.startAgain();
		}
		if (!errors.hasErrors()) {
			try {
				this.passwords.change(person.get(), form.password());
				this.sessions.signIn(person.get(), request, response);
				return SignInAnswers.redirect(Desk.of(person.get(), pending.get().next()));
			}
			catch (PasswordRefusedException ex) {
				errors.rejectValue("password", ex.fault().messageKey());
			}
			catch (HashingBusyException ex) {
				errors.rejectValue("password", "account.signIn.busy");
			}
		}
		ModelAndView page = page(FormError.of(errors, this.messages));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static ModelAndView page(List<FormError> errors) {
		return new ModelAndView("account/new-password").addObject("errors", errors);
	}

}
