package org.nianbao.document.reading;

/** Tells sentences from names, titles and labels. */
final class Sentence {

	private static final String MARKS = "。；;，,！!？?：:";

	private static final int LONGEST_NAME = 60;

	private Sentence() {
	}

	/** Whether the text has a mark that parts sentences or clauses. */
	static boolean hasMarks(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (MARKS.indexOf(text.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	/** Whether the text is running text and no title, name or label. */
	static boolean isProse(String text) {
		return text.length() > LONGEST_NAME || text.indexOf('。') >= 0;
	}

}
