package org.nianbao.coverage.reminder;

import java.io.Serializable;

/**
 * What came of reminding.
 *
 * @param agencies how many agencies were reminded
 * @param mails how many people were written
 * @param tooSoon how many were reminded of the same within the last 24 hours already
 * @param unreachable how many have nobody who can be written
 */
public record SentReminders(int agencies, int mails, int tooSoon, int unreachable) implements Serializable {
}
