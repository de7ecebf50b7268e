package org.nianbao.account;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.mail.Addressee;
import org.nianbao.mail.Letter;
import org.nianbao.mail.Outbox;

import org.springframework.stereotype.Component;

/**
 * Writes to people about their accounts, in their language. Mails join the running
 * transaction.
 */
@Component
class AccountMail {

	private final Outbox outbox;

	private final AgencyRegister agencies;

	AccountMail(Outbox outbox, AgencyRegister agencies) {
		this.outbox = outbox;
		this.agencies = agencies;
	}

	/** Sends the link with which somebody who is invited signs in for the first time. */
	void invite(Account account, Duty duty, String token) {
		post(account, duty.agencyCode(), (to) -> Letter.secret(to, "account.mail.invitation",
				"/invitation?token=" + token, name(duty, account)));
	}

	/** Tells somebody who has an account of more to do. */
	void tellOfDuty(Account account, Duty duty) {
		post(account, duty.agencyCode(),
				(to) -> Letter.urgent(to, "account.mail.duty", "/account", name(duty, account)));
	}

	/** Sends the link with which somebody chooses a new password. */
	void sendReset(Account account, String token) {
		post(account, null, (to) -> Letter.secret(to, "account.mail.reset", "/password-reset/choice?token=" + token));
	}

	/** Tells somebody that the password was changed, in case it was somebody else. */
	void tellOfPassword(Account account) {
		post(account, null, (to) -> Letter.urgent(to, "account.mail.password", "/password-reset"));
	}

	/** Tells somebody that wrong passwords have locked the account for a while. */
	void tellOfLock(Account account, long minutes) {
		post(account, null, (to) -> Letter.urgent(to, "account.mail.lock", "/password-reset", String.valueOf(minutes)));
	}

	private void post(Account account, @Nullable String agency, Function<Addressee, Letter> letter) {
		account.email()
			.map((address) -> new Addressee(account.id(), account.displayName(), address, account.language(), false,
					agency))
			.map(letter)
			.ifPresent(this.outbox::post);
	}

	private String name(Duty duty, Account account) {
		Optional<Agency> agency = this.agencies.find(duty.agencyCode());
		return agency.map((found) -> found.name(account.language())).orElse(duty.agencyCode());
	}

}
