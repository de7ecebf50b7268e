package org.nianbao.mail;

/** What has become of a mail. */
public enum MailState {

	/** Kept for the person's next daily mail. */
	GATHERED,

	/** Waits to be delivered, for the first time or again. */
	WAITING,

	/** The mail server has taken it. */
	SENT,

	/** Given up; nobody tries it again unless asked to. */
	UNDELIVERABLE;

	/** The key of its name in the message files. */
	public String messageKey() {
		return "mail.state." + name();
	}

}
