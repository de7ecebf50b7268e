package org.nianbao.filing.section;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.PictureMark;
import org.nianbao.report.TextEdit;

/**
 * A text in a form.
 *
 * @param text what stands in the field, as typed where it was just sent
 * @param version the version of the text that the person sees, carried along by the page
 * @param error what is wrong with it; null if nothing is
 * @param conflict the text that somebody else wrote meanwhile; null if nobody did
 */
record TextEntry(String text, String version, @Nullable String error, @Nullable TextConflict conflict) {

	/** A text as it is stored. */
	static TextEntry stored(String text) {
		return new TextEntry(text, TextEdit.version(text), null, null);
	}

	/** How many characters it has; spaces and marks of pictures are not counted. */
	public long characters() {
		return PictureMark.written(this.text)
			.stream()
			.flatMapToInt(String::codePoints)
			.filter((c) -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
			.count();
	}

}
