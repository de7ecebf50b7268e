package org.nianbao.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of agencies and offices, for those who manage accounts. Who may manage whom
 * is decided before.
 */
@Service
public class Staff {

	private static final String SELECT = """
			SELECT a.id, a.login_name, a.email, a.display_name, a.enabled, a.demonstration,
			  a.password_hash IS NOT NULL OR EXISTS (SELECT FROM external_identity e WHERE e.account_id = a.id) AS joined,
			  EXISTS (SELECT FROM second_factor f WHERE f.account_id = a.id) AS second_factor,
			  (SELECT max(l.expires_at) FROM account_link l WHERE l.account_id = a.id AND l.purpose = 'INVITATION'
			    AND l.used_at IS NULL AND l.expires_at > :now) AS invited_until,
			  (SELECT array_agg(d.agency_code || ' ' || d.role) FROM duty d WHERE d.account_id = a.id) AS duties
			FROM account a
			""";

	private final JdbcClient database;

	private final AccountRepository accounts;

	private final AccountMail mail;

	private final History history;

	private final Clock clock;

	Staff(JdbcClient database, AccountRepository accounts, AccountMail mail, History history, Clock clock) {
		this.database = database;
		this.accounts = accounts;
		this.mail = mail;
		this.history = history;
		this.clock = clock;
	}

	/** The people who have duties at the agency or office, ordered by name. */
	@Transactional(readOnly = true)
	public List<StaffMember> at(String agencyCode) {
		return this.database
			.sql(SELECT + "WHERE a.id IN (SELECT account_id FROM duty WHERE agency_code = :agency)"
					+ " ORDER BY a.display_name COLLATE \"zh-x-icu\", a.id")
			.param("now", now())
			.param("agency", agencyCode)
			.query(Staff::member)
			.list();
	}

	/**
	 * The people who have duties at one of these and whose name or login name contains
	 * the words, ordered by name.
	 * @param most how many are given at most
	 */
	@Transactional(readOnly = true)
	public List<StaffMember> search(Collection<String> agencyCodes, String words, int most) {
		return this.database.sql(SELECT + """
				WHERE a.id IN (SELECT account_id FROM duty WHERE agency_code = ANY(:agencies))
				  AND (a.display_name ILIKE :pattern OR a.login_name ILIKE :pattern)
				ORDER BY a.display_name COLLATE "zh-x-icu", a.id LIMIT :most
				""")
			.param("now", now())
			.param("agencies", agencyCodes.toArray(String[]::new))
			.param("pattern", '%' + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + '%')
			.param("most", most)
			.query(Staff::member)
			.list();
	}

	/** The person of an account; empty if there is none. */
	@Transactional(readOnly = true)
	public Optional<StaffMember> find(long accountId) {
		return this.database.sql(SELECT + "WHERE a.id = :account")
			.param("now", now())
			.param("account", accountId)
			.query(Staff::member)
			.optional();
	}

	/**
	 * How many people who may come in have duties at each of these; one without any is
	 * missing.
	 */
	@Transactional(readOnly = true)
	public Map<String, Integer> count(Collection<String> agencyCodes) {
		Map<String, Integer> counts = new HashMap<>();
		this.database
			.sql("""
					SELECT d.agency_code, count(DISTINCT d.account_id) AS people FROM duty d JOIN account a ON a.id = d.account_id
					WHERE a.enabled AND d.agency_code = ANY(:agencies) GROUP BY d.agency_code
					""")
			.param("agencies", agencyCodes.toArray(String[]::new))
			.query((ResultSet row) -> {
				counts.put(row.getString("agency_code"), row.getInt("people"));
			});
		return counts;
	}

	/**
	 * Gives a person a duty and tells the person so; nothing changes where the person has
	 * it.
	 * @throws IllegalArgumentException if there is no such account
	 * @throws AccountDisabledException if it is disabled
	 */
	@Transactional
	public void give(long accountId, Duty duty, Actor by) {
		Account account = require(accountId);
		if (!account.isEnabled()) {
			throw new AccountDisabledException(accountId);
		}
		String before = Duty.list(account.duties());
		if (account.give(duty)) {
			this.mail.tellOfDuty(account, duty);
			note(account, "account.give-duty", before, by);
		}
	}

	/**
	 * Takes a duty away from a person; nothing changes where the person does not have it.
	 * @throws IllegalArgumentException if there is no such account
	 */
	@Transactional
	public void take(long accountId, Duty duty, Actor by) {
		Account account = require(accountId);
		String before = Duty.list(account.duties());
		if (account.take(duty)) {
			note(account, "account.take-duty", before, by);
		}
	}

	private void note(Account account, String act, String before, Actor by) {
		this.history.record(
				Act.of(by, act, Subject.account(account.id())).change("duties", before, Duty.list(account.duties())));
	}

	private Account require(long accountId) {
		return this.accounts.findById(accountId)
			.orElseThrow(() -> new IllegalArgumentException("There is no account " + accountId));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static StaffMember member(ResultSet row, int number) throws SQLException {
		OffsetDateTime invitedUntil = row.getObject("invited_until", OffsetDateTime.class);
		return new StaffMember(row.getLong("id"), row.getString("login_name"), row.getString("email"),
				row.getString("display_name"), duties(row.getArray("duties")), row.getBoolean("enabled"),
				row.getBoolean("joined"), row.getBoolean("second_factor"), row.getBoolean("demonstration"),
				(invitedUntil != null) ? invitedUntil.toInstant() : null);
	}

	private static SortedSet<Duty> duties(@Nullable Array written) throws SQLException {
		SortedSet<Duty> duties = new TreeSet<>();
		if (written != null) {
			for (String duty : (String[]) written.getArray()) {
				int space = duty.indexOf(' ');
				duties.add(new Duty(duty.substring(0, space), Role.valueOf(duty.substring(space + 1))));
			}
		}
		return duties;
	}

}
