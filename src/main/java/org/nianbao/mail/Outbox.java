package org.nianbao.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.nianbao.mail.Letter.Handling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where letters are posted. They are written in the running transaction, so that they
 * exist if and only if what they tell about has happened, and delivered after it.
 */
@Service
public class Outbox {

	private final Mails mails;

	private final Wording wording;

	private final Clock clock;

	Outbox(Mails mails, Wording wording, Clock clock) {
		this.mails = mails;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * Posts a letter.
	 * @return the number of the mail, by which {@link PostedMails} knows it
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID post(Letter letter) {
		return post(List.of(letter)).getFirst();
	}

	/**
	 * Posts letters, in a few statements however many there are.
	 * @return the numbers of the mails, in the order of the letters
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<UUID> post(Collection<Letter> letters) {
		Instant now = this.clock.instant();
		List<NewMail> written = letters.stream().map(this::write).toList();
		this.mails.add(written, now);
		return written.stream().map(NewMail::id).toList();
	}

	/** How a letter would read as a mail of its own; nothing is posted. */
	public Preview preview(Letter letter) {
		Addressee to = letter.to();
		return new Preview(this.wording.subject(letter),
				this.wording.mail(to.name(), to.language(), this.wording.content(letter)));
	}

	private NewMail write(Letter letter) {
		Addressee to = letter.to();
		boolean gathered = to.daily() && letter.handling() == Handling.USUAL;
		String content = this.wording.content(letter);
		return new NewMail(UUID.randomUUID(), to, this.wording.subject(letter),
				gathered ? content : this.wording.mail(to.name(), to.language(), content),
				letter.handling() == Handling.SECRET, gathered ? MailState.GATHERED : MailState.WAITING);
	}

	/**
	 * A mail that is not written yet.
	 *
	 * @param subject its subject
	 * @param text its text
	 */
	public record Preview(String subject, String text) {
	}

}
