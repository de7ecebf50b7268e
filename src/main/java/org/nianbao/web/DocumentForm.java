package org.nianbao.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** A form by which a document is handed in: as a file, or as pasted text. */
@DocumentGiven
public interface DocumentForm {

	/** The uploaded file; null or empty if there is none. */
	@Nullable MultipartFile file();

	/** The pasted text; empty if there is none. */
	String text();

	/** The name of the field that holds the document; a file goes before a text. */
	default String givenField() {
		MultipartFile file = file();
		return (file != null && !file.isEmpty()) ? "file" : "text";
	}

}
