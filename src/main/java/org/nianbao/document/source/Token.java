package org.nianbao.document.source;

import org.jspecify.annotations.Nullable;

/** A paragraph's or a cell's text as printed, with what it is recognised by. */
public final class Token {

	private static final Token BLANK = new Token("");

	private final String text;

	private @Nullable String wording;

	private Token(String text) {
		this.text = text;
	}

	/** The token of a text, which may be blank. */
	static Token of(String text) {
		String stripped = Wording.strip(text);
		return stripped.isEmpty() ? BLANK : new Token(stripped);
	}

	/** The text as printed, without spaces around it; empty if blank. */
	public String text() {
		return this.text;
	}

	/** Whether nothing is printed. */
	public boolean isBlank() {
		return this.text.isEmpty();
	}

	/** The wording of the text, as {@link Wording} says. */
	public String wording() {
		if (this.wording == null) {
			this.wording = Wording.of(this.text);
		}
		return this.wording;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
