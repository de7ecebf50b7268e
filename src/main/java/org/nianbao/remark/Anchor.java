package org.nianbao.remark;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a remark is about.
 *
 * @param kind a cell, a row or a text
 * @param place the public name of the cell ({@code requests.granted.total}), the table
 * and the row ({@code requests.granted}), or the text ({@code narrative:overview})
 * @param passage of a text the number of the passage, from 1, as
 * {@link org.nianbao.content.Narrative#passages(String)} counts them; 0 for the text as a
 * whole, and for cells and rows
 */
public record Anchor(Kind kind, String place, int passage) {

	private static final Pattern CODE = Pattern
		.compile("(?<kind>cell|row|text)/(?<place>[\\w.:]{1,120})(?:/(?<passage>\\d{1,5}))?");

	public Anchor {
		if (passage < 0 || (kind != Kind.TEXT && passage != 0)) {
			throw new IllegalArgumentException("only a text has passages");
		}
	}

	/** A cell. */
	public static Anchor cell(String code) {
		return new Anchor(Kind.CELL, code, 0);
	}

	/** A row of a table. */
	public static Anchor row(String table, String row) {
		return new Anchor(Kind.ROW, table + '.' + row, 0);
	}

	/** A passage of a text, from 1; 0 for the text as a whole. */
	public static Anchor text(String place, int passage) {
		return new Anchor(Kind.TEXT, place, passage);
	}

	/** The anchor of that public form, or empty if it is none. */
	public static Optional<Anchor> ofCode(String code) {
		Matcher matcher = CODE.matcher(code);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Kind kind = Kind.valueOf(matcher.group("kind").toUpperCase(Locale.ROOT));
		String passage = matcher.group("passage");
		if (kind != Kind.TEXT && passage != null) {
			return Optional.empty();
		}
		return Optional.of(new Anchor(kind, matcher.group("place"), (passage != null) ? Integer.parseInt(passage) : 0));
	}

	/** The public form, such as {@code text/narrative:overview/3}. */
	public String code() {
		String plain = this.kind.name().toLowerCase(Locale.ROOT) + '/' + this.place;
		return (this.kind == Kind.TEXT) ? plain + '/' + this.passage : plain;
	}

	/** The id of the place on a page that shows the report. */
	public String elementId() {
		return switch (this.kind) {
			case CELL -> "cell-" + this.place;
			case ROW -> "row-" + this.place;
			case TEXT -> "text-" + this.place + '-' + this.passage;
		};
	}

	/** What a remark can be about. */
	public enum Kind {

		/** One cell of a table, totals included. */
		CELL,

		/** A whole row. */
		ROW,

		/** A text, or one passage of it. */
		TEXT

	}

}
