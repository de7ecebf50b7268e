package org.nianbao.filing.section;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.TextEdit;

/**
 * What the page of a narrative sends.
 *
 * @param text the text as typed
 * @param version the version of the text that the person saw
 * @param finished whether the author calls it finished; a browser leaves out a box that
 * is not ticked
 */
record NarrativeForm(@Size(max = TextEdit.LONGEST_TEXT, message = "{filing.text.tooLong}") String text, String version,
		Boolean finished) {

	NarrativeForm(@Nullable String text, @Nullable String version, @Nullable Boolean finished) {
		this.text = (text != null) ? text : "";
		this.version = (version != null) ? version : "";
		this.finished = Boolean.TRUE.equals(finished);
	}

	/** The same form with another line at the end of its text. */
	NarrativeForm withLine(String line) {
		return new NarrativeForm(this.text.isBlank() ? line : this.text + "\n" + line, this.version, this.finished);
	}

}
