/**
 * The second factor: one-time codes of an authenticator application, and recovery codes.
 */
@NullMarked
package org.nianbao.account.factor;

import org.jspecify.annotations.NullMarked;
