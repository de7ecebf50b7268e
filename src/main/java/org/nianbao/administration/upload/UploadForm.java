package org.nianbao.administration.upload;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * A table that is handed in.
 *
 * @param kind what it is about
 * @param file the file; null or empty if none was chosen
 */
record UploadForm(@NotNull(message = "{administration.upload.noKind}") @Nullable UploadKind kind,
		@Nullable MultipartFile file) {
}
