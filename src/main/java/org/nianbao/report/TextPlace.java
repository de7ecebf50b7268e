package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.Table;

/**
 * A place of a report where text stands.
 *
 * @param kind what text it is
 * @param code the section of a narrative, the table of a note; empty for the others
 */
public record TextPlace(Kind kind, String code) {

	/** The title. */
	public static final TextPlace TITLE = new TextPlace(Kind.TITLE, "");

	/** The document number (文号). */
	public static final TextPlace DOCUMENT_NUMBER = new TextPlace(Kind.DOCUMENT_NUMBER, "");

	/** The index number (索引号). */
	public static final TextPlace INDEX_NUMBER = new TextPlace(Kind.INDEX_NUMBER, "");

	/** The text before section 1 (引言). */
	public static final TextPlace PREFACE = new TextPlace(Kind.PREFACE, "");

	/** The agency as it signs. */
	public static final TextPlace SIGNATURE_AGENCY = new TextPlace(Kind.SIGNATURE_AGENCY, "");

	/** The date of signing, {@code 2026-01-28}. */
	public static final TextPlace SIGNATURE_DATE = new TextPlace(Kind.SIGNATURE_DATE, "");

	/** The text of a narrative section. */
	public static TextPlace narrative(String section) {
		return new TextPlace(Kind.NARRATIVE, section);
	}

	/** The note under a table. */
	public static TextPlace note(String table) {
		return new TextPlace(Kind.NOTE, table);
	}

	/** All places that a report of that edition has. */
	public static List<TextPlace> of(Edition edition) {
		List<TextPlace> places = new ArrayList<>(
				List.of(TITLE, DOCUMENT_NUMBER, INDEX_NUMBER, PREFACE, SIGNATURE_AGENCY, SIGNATURE_DATE));
		edition.sections().stream().filter(Section::isNarrative).map(Section::code).forEach((section) -> {
			places.add(narrative(section));
		});
		edition.tables().stream().map(Table::code).map(TextPlace::note).forEach(places::add);
		return List.copyOf(places);
	}

	/** The place of that public name in an edition, or empty if it has none. */
	public static Optional<TextPlace> find(Edition edition, String name) {
		return of(edition).stream().filter((place) -> place.name().equals(name)).findFirst();
	}

	/** The text that stands here in a report; empty if there is none. */
	public String in(ReportContent content) {
		return switch (this.kind) {
			case TITLE -> content.title();
			case DOCUMENT_NUMBER -> content.documentNumber();
			case INDEX_NUMBER -> content.indexNumber();
			case PREFACE -> content.preface();
			case NARRATIVE -> content.narrative(this.code);
			case NOTE -> content.tableNote(this.code);
			case SIGNATURE_AGENCY -> content.signature().agency();
			case SIGNATURE_DATE -> Objects.toString(content.signature().date(), "");
		};
	}

	/**
	 * The place's public name, such as {@code title}, {@code narrative:overview} or
	 * {@code note:disputes}.
	 */
	public String name() {
		return this.code.isEmpty() ? this.kind.prefix : this.kind.prefix + ':' + this.code;
	}

	@Override
	public String toString() {
		return name();
	}

	/** The kinds of text. */
	public enum Kind {

		/** The title. */
		TITLE("title", false),

		/** The document number. */
		DOCUMENT_NUMBER("documentNumber", false),

		/** The index number. */
		INDEX_NUMBER("indexNumber", false),

		/** The preface. */
		PREFACE("preface", true),

		/** A narrative section. */
		NARRATIVE("narrative", true),

		/** A note under a table. */
		NOTE("note", true),

		/** The agency as it signs. */
		SIGNATURE_AGENCY("signature.agency", false),

		/** The date of signing. */
		SIGNATURE_DATE("signature.date", false);

		private final String prefix;

		private final boolean paragraphs;

		Kind(String prefix, boolean paragraphs) {
			this.prefix = prefix;
			this.paragraphs = paragraphs;
		}

		/** Whether it may have several paragraphs; otherwise it is one line. */
		public boolean hasParagraphs() {
			return this.paragraphs;
		}

	}

}
