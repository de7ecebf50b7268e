package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.content.PlainText;
import org.nianbao.content.Signature;
import org.nianbao.format.Edition;

/**
 * Writes a report's texts so that they are read back as what they are. The rule: a line
 * of text that could be taken for anything else (a section's title, the report's title, a
 * signature, a date, a label such as 来源：, a page number, a table row, a kind of file)
 * begins with a word joiner, U+2060, and a line that begins with one is read as plain
 * text. Unreadable text in a cell ends with one. The character is invisible and never
 * part of a content, so nothing is lost and nothing can be meant by it.
 */
public final class Lookalikes {

	/** How lines begin that would make a reader take the file for another kind. */
	private static final List<String> KINDS = List.of("#", "<", "|", "%PDF", "PK", "{\\rtf", "GIF8", "Rar!", "7z");

	private final SectionTitles sectionTitles;

	private final ReportTitle reportTitle;

	/** What could be mistaken in reports of that edition. */
	public Lookalikes(Edition edition) {
		this.sectionTitles = new SectionTitles(edition);
		this.reportTitle = new ReportTitle(edition);
	}

	/** A line of a narrative, of the preface, or of a note. */
	public String line(String line) {
		return looksLikeSomething(line) ? PlainText.WORD_JOINER + line : line;
	}

	private boolean looksLikeSomething(String line) {
		return line.indexOf('\t') >= 0 || KINDS.stream().anyMatch(line::startsWith)
				|| this.sectionTitles.find(line) != null || this.reportTitle.endsLike(line) || Labelled.of(line) != null
				|| PageNoise.isPageNumber(line) || PageNoise.isBelowPage(line) || CalendarText.date(line) != null
				|| Ending.beforeDate(line) != null || AgencyName.isLike(line);
	}

	/** The line of a title: as it is where it is known as one, else behind 标题：. */
	public String title(String title) {
		boolean plain = this.reportTitle.isLike(title) && this.sectionTitles.find(title) == null
				&& Labelled.of(title) == null && KINDS.stream().noneMatch(title::startsWith);
		return plain ? title : "标题：" + title;
	}

	/** The line of a document number. */
	public String documentNumber(String number) {
		return "文号：" + number;
	}

	/** The line of an index number. */
	public String indexNumber(String number) {
		return "索引号：" + number;
	}

	/**
	 * The lines of a signature: the agency, marked where it isn't known as one; the date.
	 */
	public List<String> signature(Signature signature) {
		List<String> lines = new ArrayList<>();
		if (!signature.agency().isEmpty()) {
			boolean plain = signature.date() != null && AgencyName.isLike(signature.agency());
			lines.add(plain ? signature.agency() : "落款：" + signature.agency());
		}
		if (signature.date() != null) {
			lines.add(signature.date().getYear() + "年" + signature.date().getMonthValue() + "月"
					+ signature.date().getDayOfMonth() + "日");
		}
		return lines;
	}

	/** What stands in a cell; empty if it is not filled in. */
	public String cell(CellValue value) {
		return switch (value) {
			case Figure figure -> figure.text() + ((figure.note() != null) ? "（" + figure.note() + "）" : "");
			case CellValue.StatedNone none -> none.written();
			case CellValue.Unreadable unreadable -> unreadable.written() + PlainText.WORD_JOINER;
			case CellValue.Absent absent -> AbsentMark.TEXT;
			case CellValue.NotFilled blank -> "";
		};
	}

}
