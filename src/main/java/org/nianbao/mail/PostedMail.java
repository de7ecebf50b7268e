package org.nianbao.mail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in the outbox. What went out as part of a daily mail has that one's
 * state, times and failure.
 *
 * @param id the mail's number
 * @param agency the code of the agency or office in whose affairs it was written; null if
 * there is none
 * @param name how the person is addressed
 * @param address the mail address
 * @param subject the subject
 * @param text the text; empty where it was secret and is not kept any more
 * @param secret whether the text holds a link that opens something by itself
 * @param state what has become of it
 * @param postedAt when it was written
 * @param attempts how often its delivery was tried
 * @param nextAttemptAt when its delivery is tried next; null if it is not
 * @param sentAt when the server took it; null if it has not
 * @param failure what the server said when it last refused it; null if it never has
 */
public record PostedMail(UUID id, @Nullable String agency, String name, String address, String subject, String text,
		boolean secret, MailState state, Instant postedAt, int attempts, @Nullable Instant nextAttemptAt,
		@Nullable Instant sentAt, @Nullable String failure) {
}
