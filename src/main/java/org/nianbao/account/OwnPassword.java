package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;

import org.nianbao.account.AccountLinks.Purpose;
import org.nianbao.account.factor.FactorStore;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.web.Network;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** How a person proves and replaces the own password while signed in. */
@Service
public class OwnPassword {

	private final AccountRepository accounts;

	private final AccountLinks links;

	private final AccountMail mail;

	private final PasswordChoice passwords;

	private final PasswordHashing hashing;

	private final SignInThrottle throttle;

	private final FactorStore factors;

	private final History history;

	private final TransactionTemplate transactions;

	private final Clock clock;

	OwnPassword(AccountRepository accounts, AccountLinks links, AccountMail mail, PasswordChoice passwords,
			PasswordHashing hashing, SignInThrottle throttle, FactorStore factors, History history,
			TransactionTemplate transactions, Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.mail = mail;
		this.passwords = passwords;
		this.hashing = hashing;
		this.throttle = throttle;
		this.factors = factors;
		this.history = history;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Whether the account has a password; who signs in elsewhere only has none. */
	public boolean exists(SignedIn person) {
		return this.accounts.findById(person.accountId()).flatMap(Account::passwordHash).isPresent();
	}

	/**
	 * Proves that who sits at the screen knows the password, before something that a
	 * stranger at an open screen must not do.
	 * @throws WrongPasswordException if it is wrong, or was wrong too often
	 * @throws HashingBusyException if too many wait already
	 */
	public void prove(SignedIn person, String password, Network network) {
		Duration delay = this.throttle.attempt(person.loginName(), network);
		boolean right = delay.isZero() && this.accounts.findById(person.accountId())
			.flatMap(Account::passwordHash)
			.filter((hash) -> this.hashing.matches(password, hash))
			.isPresent();
		if (!right) {
			throw new WrongPasswordException();
		}
		this.throttle.succeeded(person.loginName(), network);
	}

	/**
	 * Replaces the password of who has just proven the old one.
	 * @throws PasswordRefusedException if the new one does not keep to the rules, or the
	 * account is one of the demonstration
	 * @throws HashingBusyException if too many wait already
	 */
	public void change(SignedIn person, String password) {
		Account owner = require(person);
		if (owner.isDemonstration()) {
			throw new PasswordRefusedException(PasswordFault.SHARED);
		}
		ChosenPassword chosen = this.passwords.take(owner, password, this.factors.exists(person.accountId()));
		this.transactions.executeWithoutResult((status) -> {
			Account account = require(person);
			account.choosePassword(chosen, this.clock.instant());
			this.links.withdraw(Purpose.PASSWORD_RESET, account.id());
			this.mail.tellOfPassword(account);
			this.history.record(Act.of(Actor.alone(account.id(), account.displayName()), "account.change-password",
					Subject.account(account.id())));
		});
	}

	private Account require(SignedIn person) {
		return this.accounts.findById(person.accountId())
			.orElseThrow(() -> new IllegalArgumentException("There is no account " + person.accountId()));
	}

}
