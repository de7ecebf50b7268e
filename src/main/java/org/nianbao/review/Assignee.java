package org.nianbao.review;

/**
 * The reviewer who is to review something.
 *
 * @param account the number of the account
 * @param name the name to show
 */
public record Assignee(long account, String name) {
}
