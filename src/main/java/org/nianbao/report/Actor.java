package org.nianbao.report;

/**
 * Who does something, as it is noted in logs and on receipts for good.
 *
 * @param account the number of the person's account
 * @param name the person's name as it is shown
 */
public record Actor(long account, String name) {
}
