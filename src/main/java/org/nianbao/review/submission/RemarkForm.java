package org.nianbao.review.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.remark.Remark;

/**
 * A remark as a reviewer writes it.
 *
 * @param place what it is about, in the public form of an anchor
 * @param part of a passage the part that is meant; empty for the whole
 * @param standard a remark of the office's own list that is put before the text; empty if
 * none
 * @param text the remark; empty where one of the list says it all
 */
record RemarkForm(@NotBlank(message = "{review.remark.place.missing}") String place, String part,
		@Size(max = Remark.LONGEST_TEXT / 2, message = "{review.remark.text.tooLong}") String standard,
		@Size(max = Remark.LONGEST_TEXT / 2, message = "{review.remark.text.tooLong}") String text) {

	RemarkForm(@Nullable String place, @Nullable String part, @Nullable String standard, @Nullable String text) {
		this.place = (place != null) ? place : "";
		this.part = (part != null) ? part : "";
		this.standard = (standard != null) ? PlainText.paragraphs(standard) : "";
		this.text = (text != null) ? PlainText.paragraphs(text) : "";
	}

	/** All that is said; empty if nothing is. */
	String words() {
		return PlainText.paragraphs(this.standard + '\n' + this.text);
	}

}
