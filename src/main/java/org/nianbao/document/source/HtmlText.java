package org.nianbao.document.source;

/**
 * Gathers the text of HTML as a browser would set it: runs of spaces become one, except
 * where they are kept, and a line end between two Chinese characters becomes nothing,
 * since editors break long lines anywhere.
 */
final class HtmlText {

	private final StringBuilder text = new StringBuilder();

	private boolean space;

	private boolean lineEnd;

	/** Adds text in which runs of spaces count as one. */
	void append(String more) {
		for (int i = 0; i < more.length(); i++) {
			char c = more.charAt(i);
			if (c == ' ' || (c >= '\t' && c <= '\r')) {
				this.space = true;
				this.lineEnd |= c != ' ' && c != '\t';
			}
			else {
				appendSpace(c);
				this.text.append(c);
			}
		}
	}

	/** Adds text in which every space counts. */
	void appendKept(String more) {
		if (!more.isEmpty()) {
			appendSpace(more.charAt(0));
			this.text.append(more);
		}
	}

	/** Begins a new line inside the text. */
	void breakLine() {
		this.space = false;
		this.lineEnd = false;
		if (!isEmpty() && this.text.charAt(this.text.length() - 1) != '\n') {
			this.text.append('\n');
		}
	}

	private void appendSpace(char next) {
		if (this.space && !isEmpty()) {
			char last = this.text.charAt(this.text.length() - 1);
			if (last != '\n' && !(this.lineEnd && isChinese(last) && isChinese(next))) {
				this.text.append(' ');
			}
		}
		this.space = false;
		this.lineEnd = false;
	}

	private static boolean isChinese(char c) {
		return (c >= '\u2E80' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF') || (c >= '\uFF00' && c <= '\uFFEF');
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	/** The text gathered so far, which is then forgotten. */
	String take() {
		String taken = this.text.toString();
		this.text.setLength(0);
		this.space = false;
		this.lineEnd = false;
		return taken;
	}

}
