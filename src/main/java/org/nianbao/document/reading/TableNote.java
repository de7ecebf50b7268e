package org.nianbao.document.reading;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Wording;

/**
 * Recognises notes under tables. Content keeps a note without its 注：, which is printed
 * before each of its lines; other words for it stay.
 */
public final class TableNote {

	/** What stands before a note's line. */
	public static final String MARK = "注：";

	private static final Pattern OTHER_MARKS = Pattern
		.compile("(?:备注|附注|注释|说明|注)\\s?\\d{0,2}\\s?[:：]|注\\s?\\d{1,2}\\s?[.、．]");

	private static final Pattern NUMBERED = Pattern.compile("[（(]?\\d{1,2}[）)]?[.、．]?\\D");

	private TableNote() {
	}

	/** The note on a line, without its mark, or null if it is none. */
	static @Nullable String of(String line) {
		String text = line;
		if (Wording.isLiteral(text)) {
			return null;
		}
		if (text.startsWith(MARK) || text.startsWith("注:")) {
			return text.substring(MARK.length());
		}
		return OTHER_MARKS.matcher(text).lookingAt() ? text : null;
	}

	/** Whether a line below a note goes on with it: a numbered sentence. */
	static boolean isContinued(String line) {
		return Sentence.isProse(line) && !Wording.isLiteral(line) && NUMBERED.matcher(line.strip()).lookingAt();
	}

}
