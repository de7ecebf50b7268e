package org.nianbao.account;

import java.io.Serializable;

/**
 * Somebody's question for a new password.
 *
 * @param loginName the normalised name that was typed; it need not exist
 * @param language the language tag of the page
 */
record ForgottenPassword(String loginName, String language) implements Serializable {
}
