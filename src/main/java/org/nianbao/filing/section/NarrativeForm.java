package org.nianbao.filing.section;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.TextEdit;

/**
 * What the page of a narrative sends.
 *
 * @param text the text as typed
 * @param version the version of the text that the person saw
 * @param finished whether the author calls it finished
 */
record NarrativeForm(@Size(max = TextEdit.LONGEST_TEXT, message = "{filing.text.tooLong}") String text, String version,
		boolean finished) {

	NarrativeForm {
		text = orEmpty(text);
		version = orEmpty(version);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
