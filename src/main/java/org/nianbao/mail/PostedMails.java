package org.nianbao.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the outbox, for those who look after it. */
@Service
public class PostedMails {

	/** A letter that went out in a daily mail shares that one's fate. */
	private static final String SELECT = """
			SELECT m.id, m.agency_code, m.name, m.address, m.subject, m.body, m.secret, m.posted_at,
			  COALESCE(d.state, m.state) AS state, COALESCE(d.attempts, m.attempts) AS attempts,
			  COALESCE(d.next_attempt_at, m.next_attempt_at) AS next_attempt_at,
			  COALESCE(d.sent_at, m.sent_at) AS sent_at, COALESCE(d.last_failure, m.last_failure) AS last_failure
			FROM mail m LEFT JOIN mail d ON d.id = m.digest_id
			""";

	private final JdbcClient database;

	private final Mails mails;

	private final ObjectProvider<JavaMailSender> server;

	private final Clock clock;

	PostedMails(JdbcClient database, Mails mails, ObjectProvider<JavaMailSender> server, Clock clock) {
		this.database = database;
		this.mails = mails;
		this.server = server;
		this.clock = clock;
	}

	/** Whether mails are delivered at all: whether a mail server is configured. */
	public boolean areDelivered() {
		return this.server.getIfAvailable() != null;
	}

	/**
	 * The mails that were written in the affairs of these agencies, the newest first.
	 * @param state the state in which they are; null for all
	 * @param offset how many of them are passed over
	 * @param most how many are given at most
	 */
	@Transactional(readOnly = true)
	public List<PostedMail> ofAgencies(Collection<String> agencies, @Nullable MailState state, int offset, int most) {
		return this.database.sql(SELECT + """
				WHERE m.agency_code = ANY(:agencies)
				  AND (CAST(:state AS varchar) IS NULL OR COALESCE(d.state, m.state) = :state)
				ORDER BY m.posted_at DESC, m.id LIMIT :most OFFSET :offset
				""")
			.param("agencies", agencies.toArray(String[]::new))
			.param("state", (state != null) ? state.name() : null)
			.param("most", most)
			.param("offset", offset)
			.query(PostedMails::mail)
			.list();
	}

	/**
	 * How many mails of these agencies are in each state; a state without any is missing.
	 */
	@Transactional(readOnly = true)
	public Map<MailState, Integer> count(Collection<String> agencies) {
		Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
		this.database.sql("""
				SELECT COALESCE(d.state, m.state) AS state, count(*) AS mails
				FROM mail m LEFT JOIN mail d ON d.id = m.digest_id WHERE m.agency_code = ANY(:agencies) GROUP BY 1
				""").param("agencies", agencies.toArray(String[]::new)).query((ResultSet row) -> {
			counts.put(MailState.valueOf(row.getString("state")), row.getInt("mails"));
		});
		return counts;
	}

	/** The mail of that number, or empty if there is none. */
	@Transactional(readOnly = true)
	public Optional<PostedMail> find(UUID id) {
		return of(List.of(id)).stream().findFirst();
	}

	/** The mails of these numbers in no order; one that does not exist is missing. */
	@Transactional(readOnly = true)
	public List<PostedMail> of(Collection<UUID> ids) {
		return this.database.sql(SELECT + "WHERE m.id = ANY(:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query(PostedMails::mail)
			.list();
	}

	/**
	 * Has a mail that was given up tried again, as long as any other. A secret one can't
	 * be: its text is gone.
	 * @return whether it is tried again; not if it is not given up any more
	 */
	@Transactional
	public boolean tryAgain(UUID id) {
		return this.mails.tryAgain(id, this.clock.instant());
	}

	private static PostedMail mail(ResultSet row, int number) throws SQLException {
		OffsetDateTime next = row.getObject("next_attempt_at", OffsetDateTime.class);
		OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
		return new PostedMail(row.getObject("id", UUID.class), row.getString("agency_code"), row.getString("name"),
				row.getString("address"), row.getString("subject"), row.getString("body"), row.getBoolean("secret"),
				MailState.valueOf(row.getString("state")), row.getObject("posted_at", OffsetDateTime.class).toInstant(),
				row.getInt("attempts"), (next != null) ? next.toInstant() : null,
				(sent != null) ? sent.toInstant() : null, row.getString("last_failure"));
	}

}
