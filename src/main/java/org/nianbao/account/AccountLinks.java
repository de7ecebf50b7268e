package org.nianbao.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that open something by themselves, once and for a while. The database holds only
 * their hash, so that nobody who reads it can open anything.
 */
@Component
class AccountLinks {

	private static final int TOKEN_BYTES = 32;

	private static final int LONGEST_TOKEN = 100;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient database;

	private final Clock clock;

	AccountLinks(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Makes a link. Those of the same purpose that the account has open no more.
	 * @param accountId whose link it is; null for the setting up, which belongs to nobody
	 * and leaves earlier links open
	 * @return the part of its address that nobody can guess
	 */
	String issue(Purpose purpose, @Nullable Long accountId) {
		byte[] secret = new byte[TOKEN_BYTES];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		if (accountId != null) {
			withdraw(purpose, accountId);
		}
		Instant now = this.clock.instant();
		this.database.sql("""
				INSERT INTO account_link (token_hash, purpose, account_id, created_at, expires_at)
				VALUES (:hash, :purpose, :account, :now, :end)
				""")
			.param("hash", hash(token))
			.param("purpose", purpose.name())
			.param("account", accountId)
			.param("now", utc(now))
			.param("end", utc(now.plus(purpose.validFor)))
			.update();
		return token;
	}

	/** Closes the account's links of a purpose. */
	void withdraw(Purpose purpose, long accountId) {
		this.database.sql("""
				UPDATE account_link SET used_at = :now
				WHERE account_id = :account AND purpose = :purpose AND used_at IS NULL
				""")
			.param("now", utc(this.clock.instant()))
			.param("account", accountId)
			.param("purpose", purpose.name())
			.update();
	}

	/** Whose link it is, if it opens anything; nothing changes. */
	Optional<Long> find(Purpose purpose, String token) {
		return this.database.sql("SELECT account_id FROM account_link WHERE " + OPEN)
			.param("hash", hash(token))
			.param("purpose", purpose.name())
			.param("now", utc(this.clock.instant()))
			.query(Long.class)
			.optional();
	}

	/** Whether a link that belongs to nobody opens anything; nothing changes. */
	boolean opens(Purpose purpose, String token) {
		return this.database.sql("SELECT EXISTS (SELECT FROM account_link WHERE " + OPEN + ")")
			.param("hash", hash(token))
			.param("purpose", purpose.name())
			.param("now", utc(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Uses a link up, in the running transaction; of two who try at once one succeeds.
	 * @return whether it opened
	 */
	boolean use(Purpose purpose, String token) {
		return this.database.sql("UPDATE account_link SET used_at = :now WHERE " + OPEN)
			.param("hash", hash(token))
			.param("purpose", purpose.name())
			.param("now", utc(this.clock.instant()))
			.update() == 1;
	}

	/**
	 * Until when the account's newest open link of a purpose opens; empty if none does.
	 */
	Optional<Instant> openUntil(Purpose purpose, long accountId) {
		return this.database.sql("""
				SELECT max(expires_at) FROM account_link
				WHERE account_id = :account AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
				""")
			.param("account", accountId)
			.param("purpose", purpose.name())
			.param("now", utc(this.clock.instant()))
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	private static final String OPEN = "token_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now";

	private static byte[] hash(String token) {
		if (token.length() > LONGEST_TOKEN) {
			return hash("");
		}
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/** What a link opens. */
	enum Purpose {

		/** The first sign-in of somebody who was invited. */
		INVITATION(Duration.ofHours(72)),

		/** A new password for somebody who has forgotten the old one. */
		PASSWORD_RESET(Duration.ofHours(1)),

		/** The first administrator of an empty installation. */
		SET_UP(Duration.ofHours(24));

		private final Duration validFor;

		Purpose(Duration validFor) {
			this.validFor = validFor;
		}

		/** How long the link opens. */
		Duration validFor() {
			return this.validFor;
		}

	}

}
