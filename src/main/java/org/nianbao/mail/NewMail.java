package org.nianbao.mail;

import java.util.UUID;

/**
 * A mail to be stored.
 *
 * @param text the whole text; of a gathered one what it says, without salutation
 * @param secret whether the text is forgotten once it is delivered or given up
 */
record NewMail(UUID id, Addressee to, String subject, String text, boolean secret, MailState state) {
}
