package org.nianbao.correspondence;

import org.nianbao.access.Access;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.mail.PostedMail;
import org.nianbao.mail.PostedMails;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with mails. */
@Service
class OutboxCare {

	private final PostedMails mails;

	private final Access access;

	private final History history;

	OutboxCare(PostedMails mails, Access access, History history) {
		this.mails = mails;
		this.access = access;
		this.history = history;
	}

	/**
	 * Has a mail that was given up tried again.
	 * @return whether it is
	 */
	@Transactional
	boolean tryAgain(PostedMail mail, SignedIn person) {
		boolean again = this.mails.tryAgain(mail.id());
		if (again) {
			String agency = String.valueOf(mail.agency());
			Actor administrator = this.access.acting(person, Role.ADMIN, agency);
			this.history.record(Act.of(administrator, "correspondence.try-mail-again", Subject.agency(agency))
				.became("mail", mail.id())
				.became("to", mail.address()));
		}
		return again;
	}

}
