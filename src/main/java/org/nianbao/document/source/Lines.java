package org.nianbao.document.source;

/** The lines of a text with their numbers; a page break ends a line, but counts none. */
final class Lines {

	private final String text;

	private int position;

	private int number = 1;

	private int nextNumber = 1;

	private String line = "";

	Lines(String text) {
		this.text = text;
	}

	/** Goes to the next line; false at the end. */
	boolean next() {
		if (this.position >= this.text.length()) {
			return false;
		}
		int end = this.position;
		while (end < this.text.length() && !isEnd(this.text.charAt(end))) {
			end++;
		}
		this.line = this.text.substring(this.position, end);
		this.number = this.nextNumber;
		this.position = end + 1;
		if (end < this.text.length()) {
			char c = this.text.charAt(end);
			if (c == '\r' && this.position < this.text.length() && this.text.charAt(this.position) == '\n') {
				this.position++;
			}
			this.nextNumber += (c == '\n' || c == '\r') ? 1 : 0;
		}
		return true;
	}

	private static boolean isEnd(char c) {
		return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
	}

	/** The number of the current line, from 1. */
	int number() {
		return this.number;
	}

	/** The current line without its end. */
	String line() {
		return this.line;
	}

}
