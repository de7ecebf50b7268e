package org.nianbao.account;

import java.io.Serializable;

/**
 * Somebody's question for a new password.
 *
 * @param loginName the normalised name that was typed; it need not exist
 */
record ForgottenPassword(String loginName) implements Serializable {
}
