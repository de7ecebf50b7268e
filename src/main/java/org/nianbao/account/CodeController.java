package org.nianbao.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.account.PendingSignIn.Step;
import org.nianbao.account.SignInAnswers.Refused;
import org.nianbao.web.FormError;
import org.nianbao.web.Network;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a code of the second factor, after the password was right. */
@Controller
@RequestMapping("/sign-in/code")
class CodeController {

	private static final String FORM = "form";

	private final SignIn signIn;

	private final SignInAnswers answers;

	private final MessageSource messages;

	private final Clock clock;

	CodeController(SignIn signIn, SignInAnswers answers, MessageSource messages, Clock clock) {
		this.signIn = signIn;
		this.answers = answers;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView ask(HttpServletRequest request, @ModelAttribute(FORM) CodeForm form) {
		return PendingSignIn.of(request, Step.CODE, this.clock).isPresent() ? page(List.of()) : startAgain();
	}

	@PostMapping
	ModelAndView take(@Valid @ModelAttribute(FORM) CodeForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<PendingSignIn> pending = PendingSignIn.of(request, Step.CODE, this.clock);
		if (pending.isEmpty()) {
			return startAgain();
		}
		if (errors.hasErrors()) {
			ModelAndView page = page(FormError.of(errors, this.messages));
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		return this.answers.of(
				this.signIn.attemptCode(pending.get().accountId(), pending.get().since(), form.code(),
						Network.of(request)),
				pending.get().next(), request, response,
				new Refused(errors, "code", "account.code.wrong", () -> page(FormError.of(errors, this.messages))));
	}

	private static ModelAndView page(List<FormError> errors) {
		return new ModelAndView("account/code").addObject("errors", errors);
	}

	static ModelAndView startAgain() {
		return SignInAnswers.redirect("/sign-in?expired");
	}

}
