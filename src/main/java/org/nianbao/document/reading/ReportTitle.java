package org.nianbao.document.reading;

import java.util.Locale;

import org.nianbao.document.source.Wording;
import org.nianbao.format.Edition;

/**
 * Recognises a report's title by what the edition calls the report, such as 政府信息公开工作年度报告:
 * agency and year stand before it, in either order, or are missing.
 */
final class ReportTitle {

	private static final int LONGEST = 80;

	/** What the report is called, without agency and year. */
	private final String name;

	private final String ending;

	ReportTitle(Edition edition) {
		this.name = Wording.of(CalendarText.withoutYear(edition.reportTitle("", edition.firstYear(), Locale.CHINESE)));
		this.ending = this.name.substring(Math.max(0, this.name.length() - 2));
	}

	/** Whether the line is or could be the title of a report. */
	boolean isLike(String line) {
		if (line.length() > LONGEST || Wording.isLiteral(line) || Sentence.hasMarks(line)) {
			return false;
		}
		return startOfName(Wording.of(CalendarText.withoutYear(line))) >= 0;
	}

	/** Whether the line ends as titles do, so that it may be the last of a title. */
	boolean endsLike(String line) {
		return line.length() <= LONGEST && Wording.of(CalendarText.withoutYear(line)).endsWith(this.ending);
	}

	/** The agency that a title names; empty if it names none. */
	String agency(String title) {
		if (title.length() > LONGEST) {
			return "";
		}
		String compact = CalendarText.withoutYear(withoutSpaces(title));
		for (int start = compact.length(); start >= 0; start--) {
			if (startOfName(Wording.of(compact.substring(start))) == 0) {
				return trimmed(compact.substring(0, bestStart(compact, start)));
			}
		}
		return trimmed(compact);
	}

	/** The shortest ending that is similar to the name may miss its beginning. */
	private int bestStart(String compact, int latest) {
		int best = latest;
		int least = distance(Wording.of(compact.substring(latest)));
		for (int start = latest - 1; start >= Math.max(0, latest - tolerated() - 2); start--) {
			int distance = distance(Wording.of(compact.substring(start)));
			if (distance < least) {
				least = distance;
				best = start;
			}
		}
		return best;
	}

	/** Where the name begins in a wording, or -1 if the wording doesn't end with it. */
	private int startOfName(String wording) {
		if (!wording.endsWith(this.ending)) {
			return -1;
		}
		int longest = Math.min(wording.length(), this.name.length() + 1);
		for (int length = this.name.length() - tolerated(); length <= longest; length++) {
			if (length > 0 && distance(wording.substring(wording.length() - length)) <= tolerated()) {
				return wording.length() - length;
			}
		}
		return -1;
	}

	private int distance(String wording) {
		return Distance.between(wording, this.name, tolerated());
	}

	/** Reports leave out a word of the name: 政府信息公开年度报告, 信息公开工作年度报告. */
	private int tolerated() {
		return this.name.length() / 3;
	}

	private static String withoutSpaces(String text) {
		StringBuilder compact = new StringBuilder(text.length());
		text.chars()
			.filter((c) -> !Character.isSpaceChar(c) && !Character.isWhitespace(c))
			.forEach((c) -> compact.append((char) c));
		return compact.toString();
	}

	private static String trimmed(String agency) {
		String name = agency.startsWith("关于") ? agency.substring(2) : agency;
		return name.endsWith("的") ? name.substring(0, name.length() - 1) : name;
	}

}
