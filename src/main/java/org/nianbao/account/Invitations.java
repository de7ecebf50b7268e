package org.nianbao.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.AccountLinks.Purpose;
import org.nianbao.account.factor.FactorStore;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.mail.Addressee;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How people get accounts: somebody who may asks for them, and a link that opens once
 * within 72 hours reaches them by mail. Nobody but the person ever knows the password.
 */
@Service
public class Invitations {

	private final AccountRepository accounts;

	private final AccountLinks links;

	private final AccountMail mail;

	private final PasswordChoice passwords;

	private final SecondFactors secondFactors;

	private final FactorStore factors;

	private final ExternalIdentities identities;

	private final History history;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Invitations(AccountRepository accounts, AccountLinks links, AccountMail mail, PasswordChoice passwords,
			SecondFactors secondFactors, FactorStore factors, ExternalIdentities identities, History history,
			TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.mail = mail;
		this.passwords = passwords;
		this.secondFactors = secondFactors;
		this.factors = factors;
		this.identities = identities;
		this.history = history;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/** Whether an invitation can be sent to the address, as far as its form tells. */
	public static boolean isAddress(String email) {
		return Addressee.isAddress(LoginName.normalize(email));
	}

	/** Whether the person signs in with the address. */
	public static boolean isOwnAddress(SignedIn person, String email) {
		return person.loginName().equals(LoginName.normalize(email));
	}

	/**
	 * Invites somebody. Who has an account under the address is given the duty at once,
	 * and told so.
	 * @return the number of the account
	 * @throws IllegalArgumentException if no mail can be sent to the address
	 * @throws AccountDisabledException if the account of the address is disabled
	 */
	public long invite(Invitation invitation, Actor by) {
		String email = LoginName.normalize(invitation.email());
		if (!Addressee.isAddress(email)) {
			throw new IllegalArgumentException("not a mail address");
		}
		try {
			return this.transactions.execute((status) -> invite(email, invitation, by));
		}
		catch (DataIntegrityViolationException ex) {
			if (this.accounts.findByLoginName(email).isEmpty()) {
				throw ex;
			}
			// Somebody else has invited the same person meanwhile.
			return this.transactions.execute((status) -> invite(email, invitation, by));
		}
	}

	private long invite(String email, Invitation invitation, Actor by) {
		Optional<Account> known = this.accounts.findByLoginName(email);
		if (known.isPresent()) {
			return addDuty(known.get(), invitation, by);
		}
		Account account = this.accounts.save(Account.invited(email, invitation.displayName(), invitation.language(),
				this.clock.instant(), Set.of(invitation.duty())));
		send(account, invitation.duty());
		this.history.record(Act.of(by, "account.invite", Subject.account(account.id()))
			.became("loginName", account.loginName())
			.became("displayName", account.displayName())
			.became("duties", Duty.list(account.duties())));
		return account.id();
	}

	private long addDuty(Account account, Invitation invitation, Actor by) {
		if (!account.isEnabled()) {
			throw new AccountDisabledException(account.id());
		}
		String before = Duty.list(account.duties());
		if (account.give(invitation.duty())) {
			this.mail.tellOfDuty(account, invitation.duty());
			this.history.record(Act.of(by, "account.give-duty", Subject.account(account.id()))
				.change("duties", before, Duty.list(account.duties())));
		}
		return account.id();
	}

	/**
	 * Invites a person anew who has not come in yet, or has lost password or second
	 * factor: nothing lets the person in any more, all sessions end, and a new link is
	 * sent.
	 * @param duty for which of the duties the person is invited
	 * @throws IllegalArgumentException if there is no such account
	 * @throws IllegalStateException if no mail address is known, or the account is
	 * disabled or one of the demonstration
	 */
	@Transactional
	public void inviteAgain(long accountId, Duty duty, Actor by) {
		Account account = this.accounts.findById(accountId)
			.orElseThrow(() -> new IllegalArgumentException("There is no account " + accountId));
		if (!account.isEnabled() || account.isDemonstration() || account.email().isEmpty()) {
			throw new IllegalStateException("The account " + accountId + " can't be invited");
		}
		account.forgetPassword();
		this.factors.remove(accountId);
		this.identities.unbind(accountId);
		this.links.withdraw(Purpose.PASSWORD_RESET, accountId);
		this.events.publishEvent(new SignedOutEverywhere(accountId));
		send(account, duty);
		this.history.record(Act.of(by, "account.invite-again", Subject.account(accountId)));
	}

	private void send(Account account, Duty duty) {
		this.mail.invite(account, duty, this.links.issue(Purpose.INVITATION, account.id()));
	}

	/**
	 * Who is invited by a link; empty if it opens nothing (any more). Nothing changes.
	 */
	@Transactional(readOnly = true)
	public Optional<SignedIn> find(String token) {
		return invited(token).map(Account::signedIn);
	}

	private Optional<Account> invited(String token) {
		return this.links.find(Purpose.INVITATION, token).flatMap(this.accounts::findById).filter(Account::isEnabled);
	}

	/**
	 * Accepts an invitation with a password and, where the person wants one, a second
	 * factor. The link is used up.
	 * @param factor the second factor; null for none, which asks for a longer password
	 * @throws LinkClosedException if the link opens nothing
	 * @throws PasswordRefusedException if the password does not keep to the rules
	 * @throws WrongCodeException if the code does not prove the second factor
	 * @throws HashingBusyException if too many wait already
	 */
	public Entered accept(String token, String password, @Nullable NewSecondFactor factor) {
		Account invited = invited(token).orElseThrow(LinkClosedException::new);
		ChosenPassword chosen = this.passwords.take(invited, password, factor != null);
		return this.transactions.execute((status) -> {
			Account account = open(token);
			account.choosePassword(chosen, this.clock.instant());
			List<String> recoveryCodes = (factor != null) ? this.secondFactors.store(account.id(), factor) : List.of();
			note(account, (factor != null) ? "password and code" : "password");
			return new Entered(account.signedIn(), recoveryCodes);
		});
	}

	/**
	 * Accepts an invitation as who the person is at an identity provider. The link is
	 * used up.
	 * @throws LinkClosedException if the link opens nothing
	 * @throws IdentityTakenException if somebody else is known under that identity
	 */
	public SignedIn accept(String token, ExternalIdentity identity) {
		return this.transactions.execute((status) -> {
			Account account = open(token);
			this.identities.bind(identity, account.id());
			note(account, identity.issuer());
			return account.signedIn();
		});
	}

	private Account open(String token) {
		Account account = invited(token).orElseThrow(LinkClosedException::new);
		if (!this.links.use(Purpose.INVITATION, token)) {
			throw new LinkClosedException();
		}
		return account;
	}

	private void note(Account account, String way) {
		this.history.record(Act
			.of(Actor.alone(account.id(), account.displayName()), "account.accept", Subject.account(account.id()))
			.became("signIn", way));
	}

	/**
	 * Somebody who has come in for the first time.
	 *
	 * @param person the person
	 * @param recoveryCodes the recovery codes of the second factor, which can't be read
	 * again; empty where there is none
	 */
	public record Entered(SignedIn person, List<String> recoveryCodes) {
	}

}
