package org.nianbao.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.nianbao.mail.Mails.DueMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Delivers what stands in the outbox: every mail at least once, and under the same
 * Message-ID where the answer of the server was lost, so that mailboxes can drop the
 * second. What the server refuses for now is tried again after growing pauses; what it
 * refuses for good, or for too long, is given up.
 */
@Component
class Delivery {

	private static final Logger logger = LoggerFactory.getLogger(Delivery.class);

	/** So many mails go over one connection. */
	private static final int BATCH = 50;

	/** Far longer than a batch takes, whatever the server does. */
	private static final Duration LEASE = Duration.ofMinutes(30);

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

	private static final int DOUBLINGS = 8;

	private final Mails mails;

	private final MimeMessages messages;

	private final ObjectProvider<JavaMailSender> server;

	private final Duration givenUpAfter;

	private final Clock clock;

	Delivery(Mails mails, MimeMessages messages, ObjectProvider<JavaMailSender> server, MailProperties properties,
			Clock clock) {
		this.mails = mails;
		this.messages = messages;
		this.server = server;
		this.givenUpAfter = properties.givenUpAfter();
		this.clock = clock;
	}

	/**
	 * Tries every mail that is due once. Without a mail server nothing happens.
	 */
	void deliverWhatIsDue() {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			return;
		}
		List<DueMail> batch;
		do {
			Instant now = this.clock.instant();
			batch = this.mails.claim(BATCH, now, now.plus(LEASE));
			deliver(batch.stream().filter((mail) -> !isTooLate(mail, now)).toList(), sender);
		}
		while (batch.size() == BATCH);
	}

	/**
	 * Old mail is not sent: also not when a server is configured after months without.
	 */
	private boolean isTooLate(DueMail mail, Instant now) {
		boolean late = mail.triedSince().plus(this.givenUpAfter).isBefore(now);
		if (late) {
			this.mails.markUndeliverable(mail.id(), "not delivered within " + this.givenUpAfter);
		}
		return late;
	}

	private void deliver(List<DueMail> mails, JavaMailSender sender) {
		if (mails.isEmpty()) {
			return;
		}
		Map<MimeMessage, DueMail> written = new LinkedHashMap<>();
		mails.forEach((mail) -> written.put(this.messages.write(mail, sender), mail));
		Map<Message, Exception> failures = send(written, sender);
		written.forEach((message, mail) -> {
			Exception failure = failures.get(message);
			if (failure == null) {
				this.mails.markSent(mail.id(), this.clock.instant());
			}
			else {
				noteFailure(mail, failure);
			}
		});
	}

	private static Map<Message, Exception> send(Map<MimeMessage, DueMail> written, JavaMailSender sender) {
		try {
			sender.send(written.keySet().toArray(MimeMessage[]::new));
			return Map.of();
		}
		catch (MailSendException ex) {
			Map<Message, Exception> failures = new HashMap<>();
			ex.getFailedMessages().forEach((message, reason) -> failures.put((Message) message, reason));
			return failures;
		}
		catch (MailException ex) {
			// The server does not let us in at all.
			Map<Message, Exception> failures = new HashMap<>();
			written.keySet().forEach((message) -> failures.put(message, ex));
			return failures;
		}
	}

	private void noteFailure(DueMail mail, Exception failure) {
		String reason = reason(failure);
		if (Refusal.isForGood(failure)) {
			logger.warn("Mail {} can't be delivered: {}", mail.id(), reason);
			this.mails.markUndeliverable(mail.id(), reason);
			return;
		}
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts() - 1, DOUBLINGS));
		Duration bounded = (pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause;
		this.mails.markFailed(mail.id(), reason, this.clock.instant().plus(bounded));
	}

	/** What lies at the bottom of it, in the server's own words where it said any. */
	private static String reason(Exception failure) {
		Throwable cause = (failure instanceof MailException && failure.getCause() != null) ? failure.getCause()
				: failure;
		while (cause instanceof MessagingException refusal && refusal.getNextException() != null) {
			cause = refusal.getNextException();
		}
		return cause.getClass().getSimpleName() + ": " + String.valueOf(cause.getMessage()).strip();
	}

}
