package org.nianbao.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.shared.OfficialTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks an account for a while after wrong passwords in a row, wherever they come from,
 * but only where the classified protection scheme (等保) asks for it: everywhere else
 * guessing is slowed without locking the owner out.
 */
@Component
class AccountLock {

	private final JdbcClient database;

	private final AccountRepository accounts;

	private final ClassifiedProtection protection;

	private final AccountMail mail;

	private final History history;

	private final Clock clock;

	AccountLock(JdbcClient database, AccountRepository accounts, ClassifiedProtection protection, AccountMail mail,
			History history, Clock clock) {
		this.database = database;
		this.accounts = accounts;
		this.protection = protection;
		this.mail = mail;
		this.history = history;
		this.clock = clock;
	}

	/** Whether the account is locked now. */
	boolean isLocked(long accountId) {
		return this.protection.isOn() && this.database.sql("SELECT locked_until FROM account WHERE id = :account")
			.param("account", accountId)
			.query((row, number) -> Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class)))
			.optional()
			.flatMap((until) -> until)
			.filter((until) -> this.clock.instant().isBefore(until.toInstant()))
			.isPresent();
	}

	/**
	 * Counts a wrong password or code, and locks the account with the last one allowed.
	 */
	@Transactional
	void failed(long accountId) {
		if (!this.protection.isOn()) {
			return;
		}
		this.accounts.findById(accountId)
			.filter((account) -> this.protection.covers(account.duties()))
			.ifPresent((account) -> {
				Instant now = this.clock.instant();
				Instant until = now.plus(this.protection.lock());
				int locked = this.database.sql("""
						UPDATE account SET
						  failed_attempts = CASE WHEN failed_attempts + 1 >= :most THEN 0 ELSE failed_attempts + 1 END,
						  locked_until = CASE WHEN failed_attempts + 1 >= :most THEN :until ELSE locked_until END
						WHERE id = :account AND (locked_until IS NULL OR locked_until <= :now)
						RETURNING CASE WHEN failed_attempts = 0 THEN 1 ELSE 0 END
						""")
					.param("most", this.protection.attempts())
					.param("until", until.atOffset(ZoneOffset.UTC))
					.param("account", accountId)
					.param("now", now.atOffset(ZoneOffset.UTC))
					.query(Integer.class)
					.optional()
					.orElse(0);
				if (locked == 1) {
					this.history.record(Act.of(Actor.APPLICATION, "account.lock", Subject.account(accountId))
						.became("lockedUntil", OfficialTime.of(until)));
					this.mail.tellOfLock(account, this.protection.lock().toMinutes());
				}
			});
	}

	/** Forgets the failures of somebody who came in. */
	@Transactional
	void succeeded(long accountId) {
		if (this.protection.isOn()) {
			this.database.sql("UPDATE account SET failed_attempts = 0 WHERE id = :account AND failed_attempts > 0")
				.param("account", accountId)
				.update();
		}
	}

}
