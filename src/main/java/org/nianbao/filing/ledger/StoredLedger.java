package org.nianbao.filing.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A list of requests that somebody uploaded.
 *
 * @param fileName the name of its file
 * @param by the name of who uploaded it
 * @param at when
 * @param kept whether the agency keeps it with its report
 */
record StoredLedger(UUID id, String fileName, byte[] body, String by, Instant at, boolean kept) {
}
