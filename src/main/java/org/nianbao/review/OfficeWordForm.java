package org.nianbao.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.rulebook.OfficeWords;

/**
 * A word that an office does not want to read in reports.
 *
 * @param word the word
 * @param instead what should stand there; empty if the word is only to be left out
 */
record OfficeWordForm(
		@NotBlank(message = "{review.words.missing}") @Size(max = OfficeWords.LONGEST_WORD,
				message = "{review.words.tooLong}") String word,
		@Size(max = OfficeWords.LONGEST_WORD, message = "{review.words.tooLong}") String instead) {

	OfficeWordForm(@Nullable String word, @Nullable String instead) {
		this.word = (word != null) ? PlainText.line(word) : "";
		this.instead = (instead != null) ? PlainText.line(instead) : "";
	}

}
