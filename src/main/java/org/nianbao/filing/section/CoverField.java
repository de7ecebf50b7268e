package org.nianbao.filing.section;

import org.nianbao.report.TextPlace;

/**
 * A text of the cover in its form.
 *
 * @param place where the text stands
 * @param entry the text with what there is to say of it
 */
record CoverField(TextPlace place, TextEntry entry) {

	/** The id of its field. */
	public String id() {
		return "text-" + this.place.name();
	}

	/** How it is typed: {@code paragraphs}, {@code line} or {@code date}. */
	public String kind() {
		if (this.place.kind() == TextPlace.Kind.SIGNATURE_DATE) {
			return "date";
		}
		return this.place.kind().hasParagraphs() ? "paragraphs" : "line";
	}

}
