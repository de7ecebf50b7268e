package org.nianbao.filing.section;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a page that is open is told every few seconds.
 *
 * @param person the number of the account that is signed in
 * @param token the token that the page's next form is to carry
 * @param secondsLeft how long the person stays signed in without doing anything; null if
 * that is not known
 * @param mark how far the log of edits has come, for the next look
 * @param others a sentence for each other person in the report
 * @param cells the cells of the section that were changed lately, by cell code
 * @param texts the page's texts that were changed lately, by the names of their fields
 * @param closed why nothing can be changed any more; null if it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PresenceAnswer(long person, String token, @Nullable Long secondsLeft, long mark, List<String> others,
		Map<String, ChangedCell> cells, Map<String, ChangedText> texts, @Nullable String closed) {

	/**
	 * A cell as it stands now.
	 *
	 * @param text what stands in its field
	 * @param seen the same as the page carries it along
	 * @param error what is wrong with it; null if nothing is
	 * @param told who changed it and when, in words
	 * @param by the name of the person who changed it
	 * @param at the time of day when it was changed
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ChangedCell(String text, String seen, @Nullable String error, String told, String by, String at) {
	}

	/**
	 * A text as it stands now: a narrative, a note, or one of the cover.
	 *
	 * @param text the text
	 * @param version its version
	 * @param told who changed it and when, in words
	 */
	record ChangedText(String text, String version, String told) {
	}

}
