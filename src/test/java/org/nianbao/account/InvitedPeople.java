package org.nianbao.account;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invites people who don't get in each other's way, and reads the mails that are written
 * to them.
 */
@TestComponent
public class InvitedPeople {

	/** Long enough by itself. */
	public static final String PASSWORD = "a lantern over the river";

	/** Long enough beside a second factor. */
	public static final String SHORT_PASSWORD = "zqkvxjwp";

	/** Who invites. */
	public static final Actor ADMINISTRATOR = new Actor(1, "Administrator", "ADMIN", "990102-001");

	private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Invitations invitations;

	private final JdbcClient database;

	private final InventedAgencies agencies;

	InvitedPeople(Invitations invitations, JdbcClient database, RegionRegister regions, AgencyRegister agencies) {
		this.invitations = invitations;
		this.database = database;
		this.agencies = new InventedAgencies(regions, agencies);
	}

	/** Somebody who was invited to file for a new agency. */
	public Invited invite() {
		return invite(this.agencies.agency(), Role.FILER);
	}

	/** Somebody who was invited to do something for the agency. */
	public Invited invite(Agency agency, Role role) {
		String email = "invited-" + COUNT.incrementAndGet() + "@mail.example";
		long account = this.invitations.invite(
				new Invitation(email, "Invited", Locale.SIMPLIFIED_CHINESE, new Duty(agency.code(), role)),
				ADMINISTRATOR);
		return new Invited(account, email, agency.code());
	}

	/** Somebody who was invited and has chosen {@link #PASSWORD}. */
	public Invited join() {
		Invited invited = invite();
		this.invitations.accept(token(invited.email()), PASSWORD, null);
		return invited;
	}

	/** The link in the newest mail to the address, without the site. */
	public String link(String email) {
		Matcher link = LINK.matcher(newestMail(email));
		if (!link.find()) {
			throw new IllegalStateException("There is no link in the mail to " + email);
		}
		return link.group(1);
	}

	/** The secret part of the link in the newest mail to the address. */
	public String token(String email) {
		return link(email).replaceFirst(".*token=", "");
	}

	/** The text of the newest mail to the address. */
	public String newestMail(String email) {
		return this.database.sql("SELECT body FROM mail WHERE address = :email ORDER BY posted_at DESC LIMIT 1")
			.param("email", email)
			.query(String.class)
			.single();
	}

	/** How many mails were written to the address. */
	public int mails(String email) {
		return this.database.sql("SELECT count(*) FROM mail WHERE address = :email")
			.param("email", email)
			.query(Integer.class)
			.single();
	}

	/** The acts that are noted of the account, the oldest first. */
	public List<String> acts(long account) {
		return this.database.sql("SELECT act FROM history_entry WHERE chain = :chain ORDER BY number")
			.param("chain", "account:" + account)
			.query(String.class)
			.list();
	}

	/**
	 * Somebody who was invited.
	 *
	 * @param account the number of the account
	 * @param email the mail address
	 * @param agency the code of the agency
	 */
	public record Invited(long account, String email, String agency) {
	}

}
