package org.nianbao.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.web.FormError;
import org.nianbao.web.Network;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/sign-in")
class SignInController {

	private static final String FORM = "form";

	private static final Duration BUSY = Duration.ofSeconds(5);

	private final SignIn signIn;

	private final Accounts accounts;

	private final AgencyRegister agencies;

	private final SessionAuthenticationStrategy startOfSession;

	private final SecurityContextRepository sessions;

	private final MessageSource messages;

	SignInController(SignIn signIn, Accounts accounts, AgencyRegister agencies,
			SessionAuthenticationStrategy startOfSession, SecurityContextRepository sessions, MessageSource messages) {
		this.signIn = signIn;
		this.accounts = accounts;
		this.agencies = agencies;
		this.startOfSession = startOfSession;
		this.sessions = sessions;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal @Nullable SignedIn person, @ModelAttribute(FORM) SignInForm form,
			Locale locale) {
		return (person != null) ? redirect(Desk.of(person, form.next())) : page(List.of(), locale);
	}

	@PostMapping
	ModelAndView signIn(@Valid @ModelAttribute(FORM) SignInForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		if (errors.hasErrors()) {
			return refused(errors, locale, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return switch (this.signIn.attempt(form.loginName(), form.password(), Network.of(request))) {
			case SignIn.Known known -> {
				start(known.person(), request, response);
				yield redirect(Desk.of(known.person(), form.next()));
			}
			case SignIn.Unknown unknown -> {
				errors.rejectValue("loginName", "account.signIn.unknown");
				yield refused(errors, locale, HttpStatus.UNPROCESSABLE_CONTENT);
			}
			case SignIn.TooOften tooOften -> {
				long minutes = tooOften.delay().plusMinutes(1).minusNanos(1).toMinutes();
				errors.rejectValue("loginName", "account.signIn.tooOften", new Object[] { minutes }, null);
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.delay().toSeconds() + 1));
				yield refused(errors, locale, HttpStatus.TOO_MANY_REQUESTS);
			}
			case SignIn.Busy busy -> {
				errors.rejectValue("loginName", "account.signIn.busy");
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(BUSY.toSeconds()));
				yield refused(errors, locale, HttpStatus.SERVICE_UNAVAILABLE);
			}
		};
	}

	private void start(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		SignedInAuthentication authentication = new SignedInAuthentication(person);
		this.startOfSession.onAuthentication(authentication, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		this.sessions.saveContext(context, request, response);
	}

	private ModelAndView refused(BindingResult errors, Locale locale, HttpStatus status) {
		ModelAndView page = page(FormError.of(errors, this.messages), locale);
		page.setStatus(status);
		return page;
	}

	private ModelAndView page(List<FormError> errors, Locale locale) {
		ModelAndView page = new ModelAndView("account/sign-in");
		page.addObject("errors", errors);
		page.addObject("demonstration",
				this.accounts.demonstration()
					.stream()
					.map((person) -> DemonstrationAccount.of(person, this.agencies, locale))
					.toList());
		page.addObject("password", Accounts.DEMONSTRATION_PASSWORD);
		return page;
	}

	private static ModelAndView redirect(String address) {
		RedirectView view = new RedirectView(address, true);
		view.setExpandUriTemplateVariables(false);
		return new ModelAndView(view);
	}

}
