package org.nianbao.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.mail.Wording.Part;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored mails. */
@Repository
class Mails {

	private static final int LONGEST_FAILURE = 500;

	private final JdbcClient database;

	private final NamedParameterJdbcTemplate batches;

	Mails(JdbcClient database, NamedParameterJdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	/** Stores mails; those that wait are due at once. */
	void add(Collection<NewMail> mails, Instant now) {
		SqlParameterSource[] rows = mails.stream()
			.map((mail) -> parameters(mail, now))
			.toArray(SqlParameterSource[]::new);
		this.batches.batchUpdate("""
				INSERT INTO mail (id, agency_code, account_id, name, address, language, subject, body, secret, state,
				  posted_at, tried_since, next_attempt_at)
				VALUES (:id, :agency, :account, :name, :address, :language, :subject, :text, :secret, :state,
				  :now, :now, :due)
				""", rows);
	}

	private static MapSqlParameterSource parameters(NewMail mail, Instant now) {
		return new MapSqlParameterSource().addValue("id", mail.id())
			.addValue("agency", mail.to().agency())
			.addValue("account", mail.to().account())
			.addValue("name", mail.to().name())
			.addValue("address", mail.to().address())
			.addValue("language", mail.to().language().getLanguage())
			.addValue("subject", mail.subject())
			.addValue("text", mail.text())
			.addValue("secret", mail.secret())
			.addValue("state", mail.state().name())
			.addValue("now", utc(now))
			.addValue("due", (mail.state() == MailState.WAITING) ? utc(now) : null);
	}

	/**
	 * Takes mails that are due for one attempt. Another instance passes over them; where
	 * this one dies, they are due again after the lease.
	 */
	List<DueMail> claim(int most, Instant now, Instant leasedUntil) {
		return this.database.sql("""
				UPDATE mail SET attempts = attempts + 1, next_attempt_at = :leasedUntil
				WHERE id IN (SELECT id FROM mail WHERE state = 'WAITING' AND next_attempt_at <= :now
				  ORDER BY next_attempt_at, posted_at LIMIT :most FOR UPDATE SKIP LOCKED)
				RETURNING id, name, address, language, subject, body, posted_at, tried_since, attempts
				""")
			.param("leasedUntil", utc(leasedUntil))
			.param("now", utc(now))
			.param("most", most)
			.query(Mails::due)
			.list();
	}

	private static DueMail due(ResultSet row, int number) throws SQLException {
		return new DueMail(row.getObject("id", UUID.class), row.getString("name"), row.getString("address"),
				Locale.of(row.getString("language")), row.getString("subject"), row.getString("body"),
				instant(row.getObject("posted_at", OffsetDateTime.class)),
				instant(row.getObject("tried_since", OffsetDateTime.class)), row.getInt("attempts"));
	}

	void markSent(UUID id, Instant now) {
		this.database.sql("""
				UPDATE mail SET state = 'SENT', sent_at = :now, next_attempt_at = NULL,
				  body = CASE WHEN secret THEN '' ELSE body END
				WHERE id = :id AND state = 'WAITING'
				""").param("id", id).param("now", utc(now)).update();
	}

	void markFailed(UUID id, String failure, Instant next) {
		this.database.sql("""
				UPDATE mail SET last_failure = :failure, next_attempt_at = :next WHERE id = :id AND state = 'WAITING'
				""").param("id", id).param("failure", shortened(failure)).param("next", utc(next)).update();
	}

	void markUndeliverable(UUID id, String failure) {
		this.database.sql("""
				UPDATE mail SET state = 'UNDELIVERABLE', last_failure = :failure, next_attempt_at = NULL,
				  body = CASE WHEN secret THEN '' ELSE body END
				WHERE id = :id AND state = 'WAITING'
				""").param("id", id).param("failure", shortened(failure)).update();
	}

	/** Has an undeliverable mail tried again; its text must still be there. */
	boolean tryAgain(UUID id, Instant now) {
		return this.database.sql("""
				UPDATE mail SET state = 'WAITING', tried_since = :now, next_attempt_at = :now
				WHERE id = COALESCE((SELECT digest_id FROM mail WHERE id = :id), :id)
				  AND state = 'UNDELIVERABLE' AND NOT secret
				""").param("id", id).param("now", utc(now)).update() == 1;
	}

	/** The people for whom letters are gathered. */
	List<Recipient> awaitingDailyMail() {
		return this.database.sql("""
				SELECT address, language, (array_agg(name ORDER BY posted_at DESC))[1] AS name FROM mail
				WHERE state = 'GATHERED' AND digest_id IS NULL GROUP BY address, language ORDER BY address, language
				""")
			.query((row, number) -> new Recipient(row.getString("name"), row.getString("address"),
					Locale.of(row.getString("language"))))
			.list();
	}

	/** The letters gathered for somebody, held until the transaction ends. */
	List<Gathered> lockGathered(Recipient recipient) {
		return this.database.sql("""
				SELECT id, agency_code, account_id, subject, body FROM mail
				WHERE state = 'GATHERED' AND digest_id IS NULL AND address = :address AND language = :language
				ORDER BY posted_at, id FOR UPDATE
				""")
			.param("address", recipient.address())
			.param("language", recipient.language().getLanguage())
			.query((row, number) -> new Gathered(row.getObject("id", UUID.class), row.getString("agency_code"),
					row.getObject("account_id", Long.class), new Part(row.getString("subject"), row.getString("body"))))
			.list();
	}

	void joinDailyMail(Collection<UUID> gathered, UUID daily) {
		this.database.sql("UPDATE mail SET digest_id = :daily WHERE id = ANY(:gathered)")
			.param("daily", daily)
			.param("gathered", gathered.toArray(UUID[]::new))
			.update();
	}

	static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	static Instant instant(OffsetDateTime time) {
		return time.toInstant();
	}

	private static String shortened(String failure) {
		return (failure.length() <= LONGEST_FAILURE) ? failure : failure.substring(0, LONGEST_FAILURE);
	}

	/**
	 * A mail that is to be delivered now.
	 *
	 * @param triedSince since when its delivery is tried
	 * @param attempts how often it was tried, this time included
	 */
	record DueMail(UUID id, String name, String address, Locale language, String subject, String text, Instant postedAt,
			Instant triedSince, int attempts) {
	}

	/** Somebody who gets a daily mail. */
	record Recipient(String name, String address, Locale language) {
	}

	/** A letter that is part of the next daily mail. */
	record Gathered(UUID id, @Nullable String agency, @Nullable Long account, Part part) {
	}

}
