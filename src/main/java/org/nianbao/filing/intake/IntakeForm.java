package org.nianbao.filing.intake;

import org.jspecify.annotations.Nullable;
import org.nianbao.web.DocumentForm;

import org.springframework.web.multipart.MultipartFile;

/**
 * A document to be taken over into a report.
 *
 * @param file the uploaded file; null or empty if there is none
 * @param text the pasted text; empty if there is none
 */
record IntakeForm(@Nullable MultipartFile file, String text) implements DocumentForm {

	IntakeForm(@Nullable MultipartFile file, @Nullable String text) {
		this.file = file;
		this.text = (text != null) ? text : "";
	}

}
