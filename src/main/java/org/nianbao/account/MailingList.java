package org.nianbao.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.nianbao.mail.Addressee;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is written in the affairs of agencies and offices. */
@Service
public class MailingList {

	private final JdbcClient database;

	MailingList(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Those who hold one of the roles at one of the agencies or offices, have a mail
	 * address and may sign in, ordered by agency and account. Who does so at several of
	 * the agencies comes once for each.
	 */
	@Transactional(readOnly = true)
	public List<Addressee> of(Collection<String> agencies, Set<Role> roles) {
		return this.database.sql("""
				SELECT DISTINCT a.id, a.display_name, a.email, a.language, a.daily_mail, d.agency_code
				FROM duty d JOIN account a ON a.id = d.account_id
				WHERE d.agency_code = ANY(:agencies) AND d.role = ANY(:roles) AND a.enabled AND a.email IS NOT NULL
				ORDER BY d.agency_code, a.id
				""")
			.param("agencies", agencies.toArray(String[]::new))
			.param("roles", roles.stream().map(Role::name).toArray(String[]::new))
			.query((row, number) -> new Addressee(row.getLong("id"), row.getString("display_name"),
					row.getString("email"), Locale.of(row.getString("language")), row.getBoolean("daily_mail"),
					row.getString("agency_code")))
			.list();
	}

}
