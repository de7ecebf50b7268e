package org.nianbao.account;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** People with mail addresses. */
public final class Correspondents {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final JdbcClient database;

	public Correspondents(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Somebody who holds the roles at the agency or office, and is written in Chinese.
	 */
	public Correspondent at(String agency, Role... roles) {
		String address = "correspondent-" + COUNT.incrementAndGet() + "@example.org";
		long account = this.database.sql("""
				INSERT INTO account (login_name, display_name, password_hash, enabled, demonstration, created_at, email)
				VALUES (:address, '陈信', 'none', true, false, clock_timestamp(), :address) RETURNING id
				""").param("address", address).query(Long.class).single();
		for (Role role : roles) {
			this.database.sql("INSERT INTO duty (account_id, agency_code, role) VALUES (:account, :agency, :role)")
				.param("account", account)
				.param("agency", agency)
				.param("role", role.name())
				.update();
		}
		return new Correspondent(account, address);
	}

	/**
	 * Somebody who can be written.
	 *
	 * @param account the number of the account
	 * @param address the mail address
	 */
	public record Correspondent(long account, String address) {
	}

}
