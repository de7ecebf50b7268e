package org.nianbao.document.writing;

import java.util.ArrayList;
import java.util.List;

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

	private final Totals totals;

	private final Sheet sheet;

	private ReportPrinter(Edition edition, ReportContent content, Sheet sheet) {
		this.edition = edition;
		this.content = content;
		this.lookalikes = new Lookalikes(edition);
		this.totals = Totals.of(edition, content);
		this.sheet = sheet;
	}

	/** The report as a page of HTML. */
	public static String html(Edition edition, ReportContent content) {
		return lines(edition, content, new HtmlSheet(content.title()));
	}

	/** The report in Markdown with pipe tables. */
	public static String markdown(Edition edition, ReportContent content) {
		return lines(edition, content, new MarkdownSheet());
	}

	/** The report in plain text, cells parted by tabs. */
	public static String text(Edition edition, ReportContent content) {
		return lines(edition, content, new TextSheet());
	}

	private static String lines(Edition edition, ReportContent content, LineSheet sheet) {
		print(edition, content, sheet);
		return sheet.text();
	}

	/** Prints a report on a sheet. */
	public static void print(Edition edition, ReportContent content, Sheet sheet) {
		new ReportPrinter(edition, content, sheet).print();
	}

	private void print() {
		if (!this.content.title().isEmpty()) {
			this.sheet.title(this.lookalikes.title(this.content.title()));
		}
		if (!this.content.indexNumber().isEmpty()) {
			this.sheet.cover(this.lookalikes.indexNumber(this.content.indexNumber()));
		}
		if (!this.content.documentNumber().isEmpty()) {
			this.sheet.cover(this.lookalikes.documentNumber(this.content.documentNumber()));
		}
		text(this.content.preface());
		this.edition.sections().forEach(this::section);
		this.lookalikes.signature(this.content.signature()).forEach(this.sheet::signature);
	}

	private void text(String text) {
		this.sheet.text(text.lines().map(this.lookalikes::line).toList());
	}

	private void section(Section section) {
		this.sheet.heading(section.title().zh());
		text(this.content.narrative(section.code()));
		boolean captioned = section.tables().size() > 1;
		List<TableLayout> tables = new ArrayList<>();
		for (Table table : section.tables()) {
			tables.add(TableLayout.of(this.edition, table));
			String note = this.content.tableNote(table.code());
			if (!note.isEmpty()) {
				print(tables, captioned);
				note.lines().map((line) -> TableNote.MARK + line).forEach(this.sheet::note);
			}
		}
		print(tables, captioned);
	}

	private void print(List<TableLayout> tables, boolean captioned) {
		if (!tables.isEmpty()) {
			this.sheet.tables(List.copyOf(tables), captioned, (cell) -> this.lookalikes.cell(this.totals.value(cell)));
			tables.clear();
		}
	}

}
