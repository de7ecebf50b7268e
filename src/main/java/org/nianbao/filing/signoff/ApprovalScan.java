package org.nianbao.filing.signoff;

import java.time.Instant;
import java.util.UUID;

/**
 * A scan of an approval sheet, without its body.
 *
 * @param id its number
 * @param hash the SHA-256 of the content that the sheet spoke of
 * @param fileName the name of the file that was uploaded
 * @param mediaType what kind of file it is
 * @param uploadedBy the name of the person who uploaded it
 * @param uploadedAt when
 */
record ApprovalScan(UUID id, String hash, String fileName, String mediaType, String uploadedBy, Instant uploadedAt) {
}
