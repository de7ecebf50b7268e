package org.nianbao.archive;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * Documents that are handed in.
 *
 * @param files the documents, or bundles of them; empty ones where none was chosen
 */
record UploadForm(@NotNull List<MultipartFile> files) {

	UploadForm(@Nullable List<MultipartFile> files) {
		this.files = (files != null) ? files.stream().filter((file) -> !file.isEmpty()).toList() : List.of();
	}

}
