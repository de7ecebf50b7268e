package org.nianbao.account;

/**
 * All sessions of an account are to end, since what let them in counts no more. Told
 * inside the transaction that changes it.
 *
 * @param accountId the number of the account
 */
public record SignedOutEverywhere(long accountId) {
}
