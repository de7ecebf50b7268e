package org.nianbao.filing.section;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.nianbao.filing.section.PresenceAnswer.ChangedText;

/**
 * What the script of a page is told about the edits that it sent.
 *
 * @param refused why nothing was saved at all, for the person to read; null if it was
 * @param savedAt the time of day in China, {@code 14:03}
 * @param cells the cells that hold now what was wanted, by cell code
 * @param conflicts the cells that somebody else changed, by cell code
 * @param tooLong what is said of the cells whose text is too long to be kept, by cell
 * code
 * @param texts what came of the texts that were sent, by the names of their fields
 * @param noted texts that saving changed besides, likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedAnswer(@Nullable String refused, String savedAt, Map<String, SavedCell> cells,
		Map<String, OtherCell> conflicts, Map<String, String> tooLong, Map<String, SavedText> texts,
		Map<String, ChangedText> noted) {

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
	 * A text: a narrative, a note, one of the cover, or a reason.
	 *
	 * @param typed the text that was sent
	 * @param version the version of the text that is stored now; empty if nothing was
	 * saved, and for a reason, which has none
	 * @param conflict whether somebody else changed it, so that nothing was saved
	 * @param error why it can't be kept as it is; null if it can
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record SavedText(String typed, String version, boolean conflict, @Nullable String error) {

		static SavedText faulty(String typed, @Nullable String error) {
			return new SavedText(typed, "", false, error);
		}

	}

}
