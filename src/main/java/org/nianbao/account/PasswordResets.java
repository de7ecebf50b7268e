package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.nianbao.account.AccountLinks.Purpose;
import org.nianbao.account.factor.FactorStore;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.web.Network;
import org.nianbao.web.Throttle;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How somebody who has forgotten the password gets another one: by a link that opens once
 * within an hour. Whoever asks for it gets the same answer after the same work, whether
 * or not there is such an account: the question is noted, and a job looks into it later.
 */
@Service
public class PasswordResets {

	static final TaskDescriptor<ForgottenPassword> TASK = TaskDescriptor.of("password-reset", ForgottenPassword.class);

	private static final int QUESTIONS_FOR_A_NAME = 3;

	private static final Duration HOUR = Duration.ofHours(1);

	private final AccountRepository accounts;

	private final AccountLinks links;

	private final AccountMail mail;

	private final PasswordChoice passwords;

	private final FactorStore factors;

	private final History history;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final ObjectProvider<SchedulerClient> jobs;

	private final Clock clock;

	private final Throttle<Network> networks;

	private final Throttle<String> names;

	PasswordResets(AccountRepository accounts, AccountLinks links, AccountMail mail, PasswordChoice passwords,
			FactorStore factors, History history, TransactionTemplate transactions, ApplicationEventPublisher events,
			ObjectProvider<SchedulerClient> jobs, Clock clock, SignInProperties limits) {
		this.accounts = accounts;
		this.links = links;
		this.mail = mail;
		this.passwords = passwords;
		this.factors = factors;
		this.history = history;
		this.transactions = transactions;
		this.events = events;
		this.jobs = jobs;
		this.clock = clock;
		this.networks = new Throttle<>(limits.resetsPerHour(), HOUR, clock);
		this.names = new Throttle<>(QUESTIONS_FOR_A_NAME, HOUR, clock);
	}

	/**
	 * Notes that somebody has forgotten a password. Nobody learns whether there is such
	 * an account; its owner gets a mail. Who asks again and again for one name is not
	 * told that nothing more is sent.
	 * @param typedName a mail address or login name
	 * @param network from where it is asked
	 * @return how long to wait before asking again; zero if it was noted
	 */
	public Duration ask(String typedName, Network network) {
		Duration delay = this.networks.take(network);
		String name = LoginName.normalize(typedName);
		if (delay.isZero() && name.length() <= LoginName.LONGEST && this.names.take(name).isZero()) {
			this.jobs.getObject()
				.scheduleIfNotExists(TASK.instance(UUID.randomUUID().toString())
					.data(new ForgottenPassword(name))
					.scheduledTo(this.clock.instant()));
		}
		return delay;
	}

	/** Sends the link, if there is somebody to send it to. */
	@Transactional
	void send(ForgottenPassword forgotten) {
		this.accounts.findByLoginName(forgotten.loginName())
			.filter((account) -> account.isEnabled() && !account.isDemonstration() && account.email().isPresent()
					&& account.passwordHash().isPresent())
			.ifPresent((account) -> {
				String token = this.links.issue(Purpose.PASSWORD_RESET, account.id());
				this.mail.sendReset(account, token);
				this.history
					.record(Act.of(Actor.APPLICATION, "account.send-password-reset", Subject.account(account.id())));
			});
	}

	/** Who gets a new password by a link; empty if it opens nothing. Nothing changes. */
	@Transactional(readOnly = true)
	public Optional<SignedIn> find(String token) {
		return owner(token).map(Account::signedIn);
	}

	private Optional<Account> owner(String token) {
		return this.links.find(Purpose.PASSWORD_RESET, token)
			.flatMap(this.accounts::findById)
			.filter(Account::isEnabled);
	}

	/**
	 * Takes the new password and uses the link up. All sessions end; a second factor
	 * stays.
	 * @throws LinkClosedException if the link opens nothing
	 * @throws PasswordRefusedException if the password does not keep to the rules
	 * @throws HashingBusyException if too many wait already
	 */
	public void complete(String token, String password) {
		Account forgetful = owner(token).orElseThrow(LinkClosedException::new);
		ChosenPassword chosen = this.passwords.take(forgetful, password, this.factors.exists(forgetful.id()));
		this.transactions.executeWithoutResult((status) -> {
			Account account = owner(token).orElseThrow(LinkClosedException::new);
			if (!this.links.use(Purpose.PASSWORD_RESET, token)) {
				throw new LinkClosedException();
			}
			account.choosePassword(chosen, this.clock.instant());
			this.events.publishEvent(new SignedOutEverywhere(account.id()));
			this.mail.tellOfPassword(account);
			this.history.record(Act.of(Actor.alone(account.id(), account.displayName()), "account.reset-password",
					Subject.account(account.id())));
		});
	}

}
