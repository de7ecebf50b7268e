package org.nianbao.account;

import java.util.Locale;

/**
 * How a person wants to be written.
 *
 * @param language Chinese or English
 * @param daily whether usual letters come once a day, together, and not at once
 */
public record MailPreference(Locale language, boolean daily) {
}
