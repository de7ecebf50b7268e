package org.nianbao.filing.section;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;

/**
 * What a posted cover asks for.
 *
 * @param edits the edits of its texts
 * @param faults the keys of the messages that tell why a text can't be kept, by its place
 */
record CoverEdits(List<TextEdit> edits, Map<TextPlace, String> faults) {

	/** The texts of a cover, in printed order. */
	static final List<TextPlace> PLACES = List.of(TextPlace.TITLE, TextPlace.DOCUMENT_NUMBER, TextPlace.INDEX_NUMBER,
			TextPlace.PREFACE, TextPlace.SIGNATURE_AGENCY, TextPlace.SIGNATURE_DATE);

	/** Places that the form leaves out, or that no cover has, are left aside. */
	static CoverEdits of(CoverForm form) {
		CoverEdits edits = new CoverEdits(new ArrayList<>(), new LinkedHashMap<>());
		for (TextPlace place : PLACES) {
			String text = form.texts().get(place.name());
			if (text != null) {
				fault(place, text).ifPresentOrElse((key) -> edits.faults.put(place, key),
						() -> edits.edits.add(new TextEdit(place, form.version(place), text)));
			}
		}
		return edits;
	}

	private static Optional<String> fault(TextPlace place, String text) {
		int longest = place.kind().hasParagraphs() ? TextEdit.LONGEST_TEXT : TextEdit.LONGEST_LINE;
		if (text.length() > longest) {
			return Optional.of(place.kind().hasParagraphs() ? "filing.text.tooLong" : "filing.line.tooLong");
		}
		return (place.kind() == TextPlace.Kind.SIGNATURE_DATE && !text.isBlank() && !isDate(text.strip()))
				? Optional.of("filing.date.wrong") : Optional.empty();
	}

	private static boolean isDate(String text) {
		try {
			return LocalDate.parse(text).getYear() > 0;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
