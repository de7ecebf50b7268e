package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people who can sign in.
 */
@Service
public class Accounts {

	/**
	 * The password of every demonstration account. The sign-in page tells it to
	 * everybody; what keeps such accounts away from real data is that production refuses
	 * them.
	 */
	public static final String DEMONSTRATION_PASSWORD = "nianbao-demo";

	/** How long another instance goes on with what it knew of a person. */
	private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

	private static final int MOST_KNOWN = 10_000;

	private final AccountRepository accounts;

	private final PasswordHashing hashing;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private final History history;

	private final boolean production;

	private final LoadingCache<Long, Optional<SignedIn>> known;

	Accounts(AccountRepository accounts, PasswordHashing hashing, TransactionTemplate transactions, Clock clock,
			History history, Environment environment) {
		this.accounts = accounts;
		this.hashing = hashing;
		this.transactions = transactions;
		this.clock = clock;
		this.history = history;
		this.production = environment.acceptsProfiles(Profiles.of("production"));
		this.known = Caffeine.newBuilder()
			.expireAfterWrite(KNOWN_FOR)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.maximumSize(MOST_KNOWN)
			.build((id) -> accounts.findById(id).filter(Account::isEnabled).map(Account::signedIn));
	}

	/**
	 * Registers a person, who can sign in at once.
	 * @return the number of the account
	 * @throws LoginNameTakenException if another account has the login name
	 */
	public long register(NewAccount account, Actor by) {
		return register(account, false, by);
	}

	/**
	 * Registers an account that the sign-in page offers to everybody, under
	 * {@link #DEMONSTRATION_PASSWORD}.
	 * @param loginName what to sign in with
	 * @param displayName whom it stands for
	 * @param duties what may be tried with it
	 * @return the number of the account
	 * @throws LoginNameTakenException if another account has the login name
	 * @throws IllegalStateException in the profile {@code production}
	 */
	public long registerDemonstration(String loginName, String displayName, Set<Duty> duties) {
		if (this.production) {
			throw new IllegalStateException("There are no demonstration accounts in production");
		}
		return register(new NewAccount(loginName, displayName, DEMONSTRATION_PASSWORD, duties), true,
				Actor.APPLICATION);
	}

	private long register(NewAccount account, boolean demonstration, Actor by) {
		String loginName = LoginName.normalize(account.loginName());
		// Outside of the transaction: a connection must not wait for a hash.
		String hash = this.hashing.hash(account.password());
		try {
			Account added = new Account(loginName, account.displayName(), demonstration, this.clock.instant(),
					account.duties());
			added.choosePassword(new ChosenPassword(hash, true), this.clock.instant());
			return this.transactions.execute((status) -> add(added, by));
		}
		catch (DataIntegrityViolationException ex) {
			if (this.accounts.existsByLoginName(loginName)) {
				throw new LoginNameTakenException(loginName);
			}
			throw ex;
		}
	}

	private long add(Account account, Actor by) {
		SignedIn added = this.accounts.save(account).signedIn();
		this.history.record(Act.of(by, "account.register", Subject.account(added.accountId()))
			.became("loginName", added.loginName())
			.became("displayName", added.displayName())
			.became("duties", Duty.list(added.duties())));
		return added.accountId();
	}

	/**
	 * Keeps a person out, everywhere within five seconds, also where signed in.
	 * @throws IllegalArgumentException if there is no such account
	 */
	@Transactional
	public void disable(long accountId, Actor by) {
		Account account = this.accounts.findById(accountId)
			.orElseThrow(() -> new IllegalArgumentException("There is no account " + accountId));
		this.history.record(Act.of(by, "account.disable", Subject.account(accountId))
			.change("enabled", account.isEnabled(), false));
		account.disable();
	}

	/**
	 * Lets a person in again who was kept out.
	 * @throws IllegalArgumentException if there is no such account
	 */
	@Transactional
	public void enable(long accountId, Actor by) {
		Account account = this.accounts.findById(accountId)
			.orElseThrow(() -> new IllegalArgumentException("There is no account " + accountId));
		this.history.record(
				Act.of(by, "account.enable", Subject.account(accountId)).change("enabled", account.isEnabled(), true));
		account.enable();
	}

	/**
	 * The person of an account as of now, at most five seconds old; empty if there is no
	 * such account or it is disabled.
	 */
	public Optional<SignedIn> find(long accountId) {
		return this.known.get(accountId);
	}

	/**
	 * The people who hold a role at an agency or office and can sign in, ordered by name.
	 */
	public List<SignedIn> holding(Role role, String agencyCode) {
		return this.accounts.findHolders(role, agencyCode).stream().map(Account::signedIn).toList();
	}

	/**
	 * Lets the demonstration accounts be written from now on, so that what they would be
	 * told can be read in the outbox. Their addresses are invented.
	 */
	@Transactional
	public void giveDemonstrationAddresses() {
		for (Account account : this.accounts.findByDemonstrationTrueAndEnabledTrueOrderById()) {
			account.giveInventedAddress();
			this.history.record(Act.of(Actor.APPLICATION, "account.give-address", Subject.account(account.id()))
				.became("email", account.email().orElse(null)));
		}
	}

	/** The accounts to try the application with; empty where there are none. */
	List<SignedIn> demonstration() {
		return this.accounts.findByDemonstrationTrueAndEnabledTrueOrderById().stream().map(Account::signedIn).toList();
	}

}
