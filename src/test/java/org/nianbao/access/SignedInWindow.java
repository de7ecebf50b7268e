package org.nianbao.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.nianbao.account.SignedIn;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * A browser's window in which somebody is signed in already: with a session like any
 * other, but without the page and the password, whose check is made to take its time.
 */
public final class SignedInWindow {

	private SignedInWindow() {
	}

	/** Lets the person into the window. */
	public static void enter(Page page, SignedIn person, ApplicationContext application) {
		Environment environment = application.getEnvironment();
		OccasionalSessions<?> sessions = application.getBean(OccasionalSessions.class);
		String session = begin(sessions, person, application.getBean(Clock.class));
		String name = environment.getRequiredProperty("server.servlet.session.cookie.name");
		String value = Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8));
		page.context()
			.addCookies(List.of(new Cookie(name, value).setUrl("https://localhost").setSecure(true).setHttpOnly(true)));
	}

	private static <S extends Session> String begin(SessionRepository<S> sessions, SignedIn person, Clock clock) {
		S session = sessions.createSession();
		session.setAttribute(SignedInSessions.ACCOUNT, person.accountId());
		session.setAttribute(SignedInSessions.SIGNED_IN_AT, clock.instant().getEpochSecond());
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
				String.valueOf(person.accountId()));
		sessions.save(session);
		return session.getId();
	}

}
