package org.nianbao.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Writes a session down when it changes, and that it was used at most once a minute: the
 * hundredth save of a page must not cost a second row. Requests that a page sends by
 * itself are no use of its session.
 *
 * @param <S> the sessions of the repository behind
 */
class OccasionalSessions<S extends Session> implements SessionRepository<OccasionalSessions.Visit<S>> {

	static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

	private final SessionRepository<S> stored;

	OccasionalSessions(SessionRepository<S> stored) {
		this.stored = stored;
	}

	@Override
	public Visit<S> createSession() {
		return new Visit<>(this.stored.createSession(), true);
	}

	@Override
	public void save(Visit<S> visit) {
		if (visit.changed) {
			this.stored.save(visit.session);
			visit.changed = false;
		}
		SessionUse.saved(visit);
	}

	@Override
	public @Nullable Visit<S> findById(String id) {
		Visit<S> saved = SessionUse.saved(id);
		if (saved != null) {
			return saved;
		}
		S session = this.stored.findById(id);
		return (session != null) ? new Visit<>(session, false) : null;
	}

	@Override
	public void deleteById(String id) {
		SessionUse.forget();
		this.stored.deleteById(id);
	}

	/**
	 * A session during one request.
	 *
	 * @param <S> the sessions of the repository behind
	 */
	static final class Visit<S extends Session> implements Session {

		private final S session;

		private boolean changed;

		Visit(S session, boolean changed) {
			this.session = session;
			this.changed = changed;
		}

		@Override
		public void setLastAccessedTime(Instant now) {
			if (!SessionUse.isQuiet() && !now.isBefore(this.session.getLastAccessedTime().plus(TOUCHED_EVERY))) {
				this.session.setLastAccessedTime(now);
				this.changed = true;
			}
		}

		@Override
		public String changeSessionId() {
			this.changed = true;
			return this.session.changeSessionId();
		}

		@Override
		public void setAttribute(String name, Object value) {
			this.changed = true;
			this.session.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.changed = true;
			this.session.removeAttribute(name);
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.changed = true;
			this.session.setMaxInactiveInterval(interval);
		}

		@Override
		public String getId() {
			return this.session.getId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return this.session.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.session.getAttributeNames();
		}

		@Override
		public Instant getCreationTime() {
			return this.session.getCreationTime();
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.session.getLastAccessedTime();
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.session.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.session.isExpired();
		}

	}

}
