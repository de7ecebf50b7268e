package org.nianbao.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.access.OccasionalSessions.Visit;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

import static org.assertj.core.api.Assertions.assertThat;

class OccasionalSessionsTests {

	private final Map<String, Session> rows = new HashMap<>();

	private final Counting stored = new Counting(this.rows);

	private final OccasionalSessions<MapSession> sessions = new OccasionalSessions<>(this.stored);

	private String id;

	private Instant created;

	@BeforeEach
	void startSession() {
		Visit<MapSession> visit = this.sessions.createSession();
		visit.setAttribute("account", 7L);
		this.sessions.save(visit);
		this.id = visit.getId();
		this.created = visit.getLastAccessedTime();
		this.stored.saves = 0;
	}

	@Test
	void writesThatASessionIsUsedOnceAMinute() {
		for (int second = 1; second <= 59; second++) {
			visitAfter(Duration.ofSeconds(second));
		}
		assertThat(this.stored.saves).isZero();
		visitAfter(Duration.ofSeconds(60));
		assertThat(this.stored.saves).isEqualTo(1);
		assertThat(this.rows.get(this.id).getLastAccessedTime()).isEqualTo(this.created.plusSeconds(60));
		visitAfter(Duration.ofSeconds(119));
		assertThat(this.stored.saves).isEqualTo(1);
	}

	@Test
	void takesNoRequestThatAPageSendsByItselfForUse() throws Exception {
		for (String address : List.of("/filing/450700-012/2025/sections/overview/presence",
				"/filing/450700-012/2025/cover/presence", "/filing/450700-012/2025/sections/overview")) {
			MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
			new SessionUse.Filter().doFilter(request, new MockHttpServletResponse(),
					(asked, answer) -> visitAfter(Duration.ofMinutes(20)));
			assertThat(this.stored.saves).as(address).isEqualTo(address.endsWith("presence") ? 0 : 1);
		}
		assertThat(SessionUse.isQuiet()).isFalse();
	}

	@Test
	void writesWhatChangesAtOnce() {
		Visit<MapSession> visit = this.sessions.findById(this.id);
		visit.setAttribute("account", 8L);
		this.sessions.save(visit);
		this.sessions.save(visit);
		assertThat(this.stored.saves).isEqualTo(1);
		assertThat(this.rows.get(this.id).<Long>getAttribute("account")).isEqualTo(8);

		visit.removeAttribute("account");
		this.sessions.save(visit);
		assertThat(this.rows.get(this.id).getAttributeNames()).isEmpty();

		visit.setMaxInactiveInterval(Duration.ofMinutes(5));
		this.sessions.save(visit);
		assertThat(this.rows.get(this.id).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5));

		String other = visit.changeSessionId();
		this.sessions.save(visit);
		assertThat(this.rows).containsOnlyKeys(other);
	}

	@Test
	void givesBackWhatIsStored() {
		Visit<MapSession> visit = this.sessions.findById(this.id);
		assertThat(visit.<Long>getAttribute("account")).isEqualTo(7);
		assertThat(visit.getAttributeNames()).containsExactly("account");
		assertThat(visit.getCreationTime()).isEqualTo(this.rows.get(this.id).getCreationTime());
		assertThat(visit.isExpired()).isFalse();
		this.sessions.deleteById(this.id);
		assertThat(this.sessions.findById(this.id)).isNull();
	}

	@Test
	void readsASessionOnceForARequestAndAnewForTheNext() throws Exception {
		for (int request = 1; request <= 2; request++) {
			int reads = request;
			new SessionUse.Filter().doFilter(new MockHttpServletRequest("POST", "/"), new MockHttpServletResponse(),
					(asked, answer) -> {
						visitAfter(Duration.ofSeconds(1));
						assertThat(this.sessions.findById(this.id)).isNotNull();
						assertThat(this.stored.reads).isEqualTo(reads);
					});
		}
	}

	@Test
	void knowsNoSessionThatWasEndedInTheSameRequest() throws Exception {
		new SessionUse.Filter().doFilter(new MockHttpServletRequest("POST", "/"), new MockHttpServletResponse(),
				(asked, answer) -> {
					visitAfter(Duration.ofSeconds(1));
					this.sessions.deleteById(this.id);
					assertThat(this.sessions.findById(this.id)).isNull();
				});
	}

	private void visitAfter(Duration time) {
		Visit<MapSession> visit = this.sessions.findById(this.id);
		visit.setLastAccessedTime(this.created.plus(time));
		this.sessions.save(visit);
	}

	private static final class Counting extends MapSessionRepository {

		private int saves;

		private int reads;

		Counting(Map<String, Session> rows) {
			super(rows);
		}

		@Override
		public void save(MapSession session) {
			this.saves++;
			super.save(session);
		}

		@Override
		public MapSession findById(String id) {
			this.reads++;
			return super.findById(id);
		}

	}

}
