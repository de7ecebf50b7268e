package org.nianbao.account;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.nianbao.account.AccountLinks.Purpose;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first person comes into an empty installation: by a link that opens once within
 * a day and stands in the log, which only who runs the application reads. Once there is
 * an administrator, no such link opens.
 */
@Service
public class FirstAdministrator {

	private final AccountRepository accounts;

	private final AccountLinks links;

	private final PasswordChoice passwords;

	private final JdbcClient database;

	private final History history;

	private final TransactionTemplate transactions;

	private final Clock clock;

	FirstAdministrator(AccountRepository accounts, AccountLinks links, PasswordChoice passwords, JdbcClient database,
			History history, TransactionTemplate transactions, Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.passwords = passwords;
		this.database = database;
		this.history = history;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Makes a link, beside those that were made before, as other instances may have done.
	 * @return the secret part of its address; empty if there is an administrator already
	 */
	@Transactional
	public Optional<String> invite() {
		return isThere() ? Optional.empty() : Optional.of(this.links.issue(Purpose.SET_UP, null));
	}

	/** Whether the link opens. */
	@Transactional(readOnly = true)
	public boolean isInvited(String token) {
		return !isThere() && this.links.opens(Purpose.SET_UP, token);
	}

	/**
	 * Registers the first administrator, all or nothing. Of two who try at once one
	 * succeeds.
	 * @param token the secret part of the link
	 * @param email the administrator's mail address, which becomes the login name
	 * @param displayName the administrator's name
	 * @param password the password, in plain text
	 * @param names the names of the office, which are no password
	 * @param office registers the office whose administrator it is, and gives its code
	 * @throws LinkClosedException if the link opens nothing
	 * @throws PasswordRefusedException if the password does not keep to the rules
	 * @throws IllegalArgumentException if the mail address is none
	 */
	public SignedIn enter(String token, String email, String displayName, String password, Collection<String> names,
			Function<Actor, String> office) {
		if (!isInvited(token)) {
			throw new LinkClosedException();
		}
		if (!Invitations.isAddress(email)) {
			throw new IllegalArgumentException("not a mail address");
		}
		ChosenPassword chosen = this.passwords.take(names, password);
		return this.transactions.execute((status) -> {
			this.database.sql("SELECT pg_advisory_xact_lock(hashtext('nianbao.firstAdministrator'))")
				.query()
				.singleRow();
			if (isThere() || !this.links.use(Purpose.SET_UP, token)) {
				throw new LinkClosedException();
			}
			return register(LoginName.normalize(email), displayName, chosen, office);
		});
	}

	private SignedIn register(String email, String displayName, ChosenPassword password,
			Function<Actor, String> office) {
		Duty duty = new Duty(office.apply(Actor.APPLICATION), Role.ADMIN);
		Account account = Account.invited(email, displayName, Locale.SIMPLIFIED_CHINESE, this.clock.instant(),
				Set.of(duty));
		account.choosePassword(password, this.clock.instant());
		SignedIn person = this.accounts.save(account).signedIn();
		this.history.record(Act.of(Actor.APPLICATION, "account.register", Subject.account(person.accountId()))
			.became("loginName", person.loginName())
			.became("displayName", person.displayName())
			.became("duties", Duty.list(person.duties())));
		return person;
	}

	private boolean isThere() {
		return this.database.sql("SELECT EXISTS (SELECT FROM duty WHERE role = 'ADMIN')").query(Boolean.class).single();
	}

}
