package org.nianbao.report;

import java.time.OffsetDateTime;

/**
 * What the agency gets for a submission (回执).
 *
 * @param number the receipt's number, unique
 * @param submission the number of the submission within the report, from 1
 * @param receivedAt when it was received, on the database's clock, in official time
 * (+08:00)
 * @param hash the SHA-256 of the content's canonical form, 64 lower-case hexadecimal
 * digits
 * @param submittedBy the name of the person who submitted
 */
public record Receipt(String number, int submission, OffsetDateTime receivedAt, String hash, String submittedBy) {
}
