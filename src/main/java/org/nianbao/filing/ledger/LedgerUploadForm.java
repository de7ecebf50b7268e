package org.nianbao.filing.ledger;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * A list of requests that is uploaded.
 *
 * @param file the file; null or empty if there is none
 */
record LedgerUploadForm(@Nullable MultipartFile file) {
}
