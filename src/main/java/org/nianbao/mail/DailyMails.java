package org.nianbao.mail;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.nianbao.mail.Mails.Gathered;
import org.nianbao.mail.Mails.Recipient;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the letters of people who want one mail a day into one. */
@Component
class DailyMails {

	private final Mails mails;

	private final Wording wording;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DailyMails(Mails mails, Wording wording, TransactionTemplate transaction, Clock clock) {
		this.mails = mails;
		this.wording = wording;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Writes a mail to everybody for whom letters are gathered. However many instances do
	 * so at once, each letter is in one.
	 */
	void write() {
		for (Recipient recipient : this.mails.awaitingDailyMail()) {
			this.transaction.executeWithoutResult((status) -> write(recipient));
		}
	}

	private void write(Recipient recipient) {
		List<Gathered> gathered = this.mails.lockGathered(recipient);
		if (gathered.isEmpty()) {
			return;
		}
		Locale language = recipient.language();
		String content = this.wording.dailyContent(gathered.stream().map(Gathered::part).toList(), language);
		NewMail daily = new NewMail(UUID.randomUUID(),
				new Addressee(gathered.getLast().account(), recipient.name(), recipient.address(), language, true,
						null),
				this.wording.dailySubject(gathered.size(), language),
				this.wording.mail(recipient.name(), language, content), false, MailState.WAITING);
		this.mails.add(List.of(daily), this.clock.instant());
		this.mails.joinDailyMail(gathered.stream().map(Gathered::id).toList(), daily.id());
	}

}
