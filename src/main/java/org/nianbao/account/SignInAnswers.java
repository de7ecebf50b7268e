package org.nianbao.account;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.account.PendingSignIn.Step;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What follows a step of signing in: the next one, the person's desk, or the form again.
 */
@Component
class SignInAnswers {

	private static final Duration BUSY = Duration.ofSeconds(5);

	private final SessionStart sessions;

	SignInAnswers(SessionStart sessions) {
		this.sessions = sessions;
	}

	/**
	 * Goes on with who has come so far.
	 * @param outcome what came of the step
	 * @param next the page that was wanted; empty if there was none
	 * @param again what to do where it failed
	 */
	ModelAndView of(SignIn.Outcome outcome, String next, HttpServletRequest request, HttpServletResponse response,
			Refused again) {
		return switch (outcome) {
			case SignIn.Known known -> {
				this.sessions.signIn(known.person(), request, response);
				yield redirect(Desk.of(known.person(), next));
			}
			case SignIn.CodeWanted wanted ->
				redirect(this.sessions.await(wanted.person(), Step.CODE, next, request, response));
			case SignIn.PasswordOutdated outdated ->
				redirect(this.sessions.await(outdated.person(), Step.NEW_PASSWORD, next, request, response));
			case SignIn.Unknown unknown -> again.show(HttpStatus.UNPROCESSABLE_CONTENT, again.unknown());
			case SignIn.TooOften tooOften -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.delay().toSeconds() + 1));
				yield again.show(HttpStatus.TOO_MANY_REQUESTS, "account.signIn.tooOften", minutes(tooOften.delay()));
			}
			case SignIn.Busy busy -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(BUSY.toSeconds()));
				yield again.show(HttpStatus.SERVICE_UNAVAILABLE, "account.signIn.busy");
			}
		};
	}

	/** Leads to a page of the application, in the language of this one. */
	static ModelAndView redirect(String address) {
		RedirectView view = new RedirectView(address, true);
		view.setExpandUriTemplateVariables(false);
		return new ModelAndView(view);
	}

	private static long minutes(Duration delay) {
		return delay.plusMinutes(1).minusNanos(1).toMinutes();
	}

	/**
	 * The form to be shown again.
	 *
	 * @param errors where the message goes
	 * @param field the field beside which it stands
	 * @param unknown the message where what was typed is wrong
	 * @param page makes the page
	 */
	record Refused(BindingResult errors, String field, String unknown, Supplier<ModelAndView> page) {

		private ModelAndView show(HttpStatus status, String message, Object... arguments) {
			this.errors.rejectValue(this.field, message, arguments, null);
			ModelAndView shown = this.page.get();
			shown.setStatus(status);
			return shown;
		}

	}

}
