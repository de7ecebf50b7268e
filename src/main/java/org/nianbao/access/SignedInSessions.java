package org.nianbao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Accounts;
import org.nianbao.account.SignedIn;
import org.nianbao.account.SignedInAuthentication;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps who is signed in. A session holds the number of the account and the time of the
 * sign-in, nothing that changes with the program; who that is, and what the person may
 * do, is asked anew, so that a disabled account is out at once on every instance.
 */
@Component
class SignedInSessions implements SecurityContextRepository {

	static final String ACCOUNT = "account";

	static final String SIGNED_IN_AT = "signedInAt";

	/** From where the sign-in came, to be recognised by the person. */
	static final String ADDRESS = "address";

	/** What the browser said of itself. */
	static final String BROWSER = "browser";

	/** The code of the agency or office for which the person works now. */
	static final String PLACE = "place";

	private static final int LONGEST_BROWSER = 300;

	private final Accounts accounts;

	private final Clock clock;

	private final Duration longest;

	SignedInSessions(Accounts accounts, Clock clock, @Value("${nianbao.session.longest:12h}") Duration longest) {
		this.accounts = accounts;
		this.clock = clock;
		this.longest = longest;
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		HttpSession session = exchange.getRequest().getSession(false);
		if (session != null && session.getAttribute(ACCOUNT) != null) {
			Optional<SignedIn> person = person(session);
			person.ifPresent((known) -> context.setAuthentication(new SignedInAuthentication(known)));
			if (person.isEmpty()) {
				session.invalidate();
			}
		}
		return context;
	}

	private Optional<SignedIn> person(HttpSession session) {
		if (!(session.getAttribute(ACCOUNT) instanceof Long account
				&& session.getAttribute(SIGNED_IN_AT) instanceof Long since)) {
			return Optional.empty();
		}
		Instant end = Instant.ofEpochSecond(since).plus(this.longest);
		Optional<SignedIn> person = this.clock.instant().isBefore(end) ? this.accounts.find(account) : Optional.empty();
		return (session.getAttribute(PLACE) instanceof String place) ? person.map((known) -> known.at(place)) : person;
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request,
			@Nullable HttpServletResponse response) {
		Authentication authentication = context.getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			HttpSession session = request.getSession();
			session.setAttribute(ACCOUNT, person.accountId());
			session.setAttribute(SIGNED_IN_AT, this.clock.instant().getEpochSecond());
			session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
					String.valueOf(person.accountId()));
			session.setAttribute(ADDRESS, request.getRemoteAddr());
			session.setAttribute(BROWSER, browser(request));
			return;
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	private static String browser(HttpServletRequest request) {
		String said = request.getHeader(HttpHeaders.USER_AGENT);
		return (said != null) ? said.substring(0, Math.min(said.length(), LONGEST_BROWSER)) : "";
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ACCOUNT) != null;
	}

}
