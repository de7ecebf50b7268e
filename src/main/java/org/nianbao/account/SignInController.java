package org.nianbao.account;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.SignInAnswers.Refused;
import org.nianbao.agency.AgencyRegister;
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

@Controller
@RequestMapping("/sign-in")
class SignInController {

	private static final String FORM = "form";

	private final SignIn signIn;

	private final SignInAnswers answers;

	private final ClassifiedProtection protection;

	private final Accounts accounts;

	private final AgencyRegister agencies;

	private final IdentityProviders providers;

	private final MessageSource messages;

	SignInController(SignIn signIn, SignInAnswers answers, ClassifiedProtection protection, Accounts accounts,
			AgencyRegister agencies, IdentityProviders providers, MessageSource messages) {
		this.signIn = signIn;
		this.answers = answers;
		this.protection = protection;
		this.accounts = accounts;
		this.agencies = agencies;
		this.providers = providers;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal @Nullable SignedIn person, @ModelAttribute(FORM) SignInForm form,
			Locale locale) {
		return (person != null) ? SignInAnswers.redirect(Desk.of(person, form.next())) : page(List.of(), locale);
	}

	@PostMapping
	ModelAndView signIn(@Valid @ModelAttribute(FORM) SignInForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		if (errors.hasErrors()) {
			ModelAndView page = page(FormError.of(errors, this.messages), locale);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		String unknown = this.protection.isOn() ? "account.signIn.unknownOrLocked" : "account.signIn.unknown";
		return this.answers.of(this.signIn.attempt(form.loginName(), form.password(), Network.of(request)), form.next(),
				request, response,
				new Refused(errors, "loginName", unknown, () -> page(FormError.of(errors, this.messages), locale)));
	}

	private ModelAndView page(List<FormError> errors, Locale locale) {
		ModelAndView page = new ModelAndView("account/sign-in");
		page.addObject("errors", errors);
		page.addObject("providers", this.providers.all());
		page.addObject("demonstration",
				this.accounts.demonstration()
					.stream()
					.map((person) -> DemonstrationAccount.of(person, this.agencies, locale))
					.toList());
		page.addObject("password", Accounts.DEMONSTRATION_PASSWORD);
		return page;
	}

}
