package org.nianbao.account;

import java.util.Locale;

/**
 * Somebody who is to get an account, or more to do.
 *
 * @param email the person's mail address
 * @param displayName the name to show; it counts only where the address is new
 * @param language the language in which the person is written; it counts only where the
 * address is new
 * @param duty what the person is to do, and where
 */
public record Invitation(String email, String displayName, Locale language, Duty duty) {
}
