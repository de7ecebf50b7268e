package org.nianbao.checker;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.document.DocumentHints;
import org.nianbao.shared.ReportYear;
import org.nianbao.web.DocumentForm;

import org.springframework.web.multipart.MultipartFile;

/**
 * A document that somebody wants checked.
 *
 * @param file the uploaded file; null or empty if there is none
 * @param text the pasted text; empty if there is none
 * @param year the report year as typed; empty if nothing is said of it
 */
record CheckForm(@Nullable MultipartFile file, String text,
		@Pattern(regexp = CheckForm.YEAR, message = "{checker.page.error.year}") String year) implements DocumentForm {

	static final CheckForm EMPTY = new CheckForm(null, "", "");

	/** From 2008, when the Regulations came into force. */
	static final String YEAR = "|200[89]|20[1-9]\\d|2[1-9]\\d\\d";

	CheckForm(@Nullable MultipartFile file, @Nullable String text, @Nullable String year) {
		this.file = file;
		this.text = (text != null) ? text : "";
		this.year = (year != null) ? year.strip() : "";
	}

	/** What the form says of the document. */
	DocumentHints hints() {
		return DocumentHints.NONE.withYear(this.year.isEmpty() ? null : new ReportYear(Integer.parseInt(this.year)));
	}

}
