package org.nianbao.account;

import java.util.Locale;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be written. */
@Service
public class MailPreferences {

	private final JdbcClient database;

	private final History history;

	MailPreferences(JdbcClient database, History history) {
		this.database = database;
		this.history = history;
	}

	/**
	 * How the person of an account wants to be written.
	 * @throws org.springframework.dao.EmptyResultDataAccessException if there is no such
	 * account
	 */
	@Transactional(readOnly = true)
	public MailPreference of(long accountId) {
		return this.database.sql("SELECT language, daily_mail FROM account WHERE id = :id")
			.param("id", accountId)
			.query((row, number) -> new MailPreference(Locale.of(row.getString("language")),
					row.getBoolean("daily_mail")))
			.single();
	}

	/** Notes how a person wants to be written from now on. */
	@Transactional
	public void change(SignedIn person, MailPreference wanted) {
		MailPreference before = of(person.accountId());
		this.database.sql("UPDATE account SET language = :language, daily_mail = :daily WHERE id = :id")
			.param("language", wanted.language().getLanguage())
			.param("daily", wanted.daily())
			.param("id", person.accountId())
			.update();
		this.history.record(Act
			.of(Actor.alone(person.accountId(), person.displayName()), "account.prefer-mail",
					Subject.account(person.accountId()))
			.change("language", before.language().getLanguage(), wanted.language().getLanguage())
			.change("dailyMail", before.daily(), wanted.daily()));
	}

}
