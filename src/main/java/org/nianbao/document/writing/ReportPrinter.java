package org.nianbao.document.writing;

import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.document.reading.Lookalikes;
import org.nianbao.document.reading.TableNote;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;

/** Prints a report in the order of its edition. */
public final class ReportPrinter {

	private final Edition edition;

	private final ReportContent content;

	private final Lookalikes lookalikes;

	private final Sheet sheet;

	private ReportPrinter(Edition edition, ReportContent content, Sheet sheet) {
		this.edition = edition;
		this.content = content;
		this.lookalikes = new Lookalikes(edition);
		this.sheet = sheet;
	}

	/** The report as a page of HTML. */
	public static String html(Edition edition, ReportContent content) {
		return new ReportPrinter(edition, content, new HtmlSheet(content.title())).print();
	}

	/** The report in Markdown with pipe tables. */
	public static String markdown(Edition edition, ReportContent content) {
		return new ReportPrinter(edition, content, new MarkdownSheet()).print();
	}

	/** The report in plain text, cells parted by tabs. */
	public static String text(Edition edition, ReportContent content) {
		return new ReportPrinter(edition, content, new TextSheet()).print();
	}

	private String print() {
		if (!this.content.title().isEmpty()) {
			this.sheet.title(this.lookalikes.title(this.content.title()));
		}
		if (!this.content.indexNumber().isEmpty()) {
			this.sheet.paragraph(this.lookalikes.indexNumber(this.content.indexNumber()));
		}
		if (!this.content.documentNumber().isEmpty()) {
			this.sheet.paragraph(this.lookalikes.documentNumber(this.content.documentNumber()));
		}
		lines(this.content.preface());
		this.edition.sections().forEach(this::section);
		this.lookalikes.signature(this.content.signature()).forEach(this.sheet::paragraph);
		return this.sheet.text();
	}

	private void lines(String text) {
		text.lines().map(this.lookalikes::line).forEach(this.sheet::paragraph);
	}

	private void section(Section section) {
		this.sheet.heading(section.title().zh());
		lines(this.content.narrative(section.code()));
		section.tables().forEach(this::table);
	}

	private void table(Table table) {
		Totals totals = Totals.of(this.edition, this.content);
		this.sheet.table(TableLayout.of(this.edition, table), (cell) -> this.lookalikes.cell(totals.value(cell)));
		this.content.tableNote(table.code())
			.lines()
			.map((line) -> TableNote.MARK + line)
			.forEach(this.sheet::paragraph);
	}

}
