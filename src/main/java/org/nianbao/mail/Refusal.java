package org.nianbao.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/** Tells which refusals of a mail server are final. */
final class Refusal {

	/** Replies from here on are permanent (RFC 5321, section 4.2.1). */
	private static final int FIRST_PERMANENT = 500;

	private Refusal() {
	}

	/**
	 * Whether the server says that the address itself will never do. A refusal of the
	 * sender or of the whole mail is not counted: somebody may yet mend the
	 * configuration.
	 */
	static boolean isForGood(@Nullable Exception failure) {
		Exception cause = failure;
		while (cause instanceof MessagingException refusal) {
			if (refusal instanceof SMTPAddressFailedException address) {
				return address.getReturnCode() >= FIRST_PERMANENT;
			}
			cause = refusal.getNextException();
		}
		return false;
	}

}
