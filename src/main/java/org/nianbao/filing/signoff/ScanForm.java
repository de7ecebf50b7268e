package org.nianbao.filing.signoff;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * A scan of an approval sheet.
 *
 * @param file the uploaded file; null or empty if there is none
 * @param seen the SHA-256 of the content that the sheet speaks of
 */
record ScanForm(@Nullable MultipartFile file, String seen) {

	ScanForm(@Nullable MultipartFile file, @Nullable String seen) {
		this.file = file;
		this.seen = (seen != null) ? seen : "";
	}

}
