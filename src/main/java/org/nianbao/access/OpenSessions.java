package org.nianbao.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.SignedIn;
import org.nianbao.account.SignedOutEverywhere;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Service;

/**
 * Where people are signed in. A session that is ended here counts no more on any
 * instance, since each request reads it from the database.
 */
@Service
public class OpenSessions {

	private static final int HANDLE_LENGTH = 32;

	private final JdbcIndexedSessionRepository stored;

	private final JdbcClient database;

	OpenSessions(JdbcIndexedSessionRepository stored, JdbcClient database) {
		this.stored = stored;
		this.database = database;
	}

	/**
	 * Where the person is signed in, the session of the request first, then the last
	 * used.
	 */
	public List<OpenSession> of(SignedIn person, HttpServletRequest request) {
		String current = currentId(request);
		return sessions(person).stream()
			.filter((session) -> session.getAttribute(SignedInSessions.ACCOUNT) != null && !session.isExpired())
			.map((session) -> new OpenSession(handle(session.getId()), session.getId().equals(current),
					text(session, SignedInSessions.ADDRESS), text(session, SignedInSessions.BROWSER), since(session),
					session.getLastAccessedTime()))
			.sorted(Comparator.comparing(OpenSession::current)
				.reversed()
				.thenComparing(OpenSession::lastUsed, Comparator.reverseOrder()))
			.toList();
	}

	/**
	 * Ends one of the person's sessions.
	 * @param handle as {@link #of} gave it
	 * @return whether there was one
	 */
	public boolean end(SignedIn person, String handle) {
		List<String> ids = sessions(person).stream()
			.map(Session::getId)
			.filter((id) -> handle(id).equals(handle))
			.toList();
		ids.forEach(this.stored::deleteById);
		return !ids.isEmpty();
	}

	/** Ends all of the person's sessions but the one of the request. */
	public void endOthers(SignedIn person, HttpServletRequest request) {
		this.database
			.sql("DELETE FROM spring_session WHERE principal_name = :account AND session_id IS DISTINCT FROM :current")
			.param("account", String.valueOf(person.accountId()))
			.param("current", currentId(request))
			.update();
	}

	/**
	 * Chooses the agency or office for which the person works now; the desks show that
	 * one alone.
	 * @param place its code; null for all
	 */
	public void work(HttpServletRequest request, @Nullable String place) {
		request.getSession().setAttribute(SignedInSessions.PLACE, place);
	}

	/** In the transaction in which what let them in came to count no more. */
	@EventListener
	void end(SignedOutEverywhere everywhere) {
		this.database.sql("DELETE FROM spring_session WHERE principal_name = :account")
			.param("account", String.valueOf(everywhere.accountId()))
			.update();
	}

	private List<? extends Session> sessions(SignedIn person) {
		return List.copyOf(
				this.stored
					.findByIndexNameAndIndexValue(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
							String.valueOf(person.accountId()))
					.values());
	}

	private static @Nullable String currentId(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

	private static String text(Session session, String attribute) {
		return (session.getAttribute(attribute) instanceof String text) ? text : "";
	}

	private static Instant since(Session session) {
		return (session.getAttribute(SignedInSessions.SIGNED_IN_AT) instanceof Long since)
				? Instant.ofEpochSecond(since) : session.getCreationTime();
	}

	/** The number of a session is a secret: whoever has it is the person. */
	private static String handle(String sessionId) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash).substring(0, HANDLE_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
