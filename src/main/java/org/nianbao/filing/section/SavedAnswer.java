package org.nianbao.filing.section;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the script of a page is told about the edits that it sent.
 *
 * @param refused why nothing was saved at all, for the person to read; null if it was
 * @param savedAt the time of day in China, {@code 14:03}
 * @param cells the cells that hold now what was wanted, by cell code
 * @param conflicts the cells that somebody else changed, by cell code
 * @param tooLong what is said of the cells whose text is too long to be kept, by cell
 * code
 * @param text what came of a narrative; null if none was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedAnswer(@Nullable String refused, String savedAt, Map<String, SavedCell> cells,
		Map<String, OtherCell> conflicts, Map<String, String> tooLong, @Nullable SavedText text) {

	/**
	 * A cell that was saved.
	 *
	 * @param typed the text that was sent
	 * @param seen the value that the page carries along from now on
	 * @param error what is wrong with it; null if nothing is
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record SavedCell(String typed, String seen, @Nullable String error) {
	}

	/**
	 * A cell that somebody else changed.
	 *
	 * @param storedText what stands in the cell now
	 * @param storedSeen the same as the page carries it along
	 * @param wantedText what the person typed
	 * @param changedBy the name of the other person
	 * @param changedAt the time of day when the other person changed it
	 */
	record OtherCell(String storedText, String storedSeen, String wantedText, String changedBy, String changedAt) {
	}

	/**
	 * A narrative.
	 *
	 * @param typed the text that was sent
	 * @param version the version of the text that is stored now
	 * @param conflict whether somebody else changed it, so that nothing was saved
	 */
	record SavedText(String typed, String version, boolean conflict) {
	}

}
