package org.nianbao.document;

import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.writing.ReportPrinter;
import org.nianbao.document.writing.page.PdfFile;
import org.nianbao.document.writing.page.PortalSheet;
import org.nianbao.document.writing.word.WordFile;
import org.nianbao.document.writing.workbook.WorkbookFile;
import org.nianbao.format.Editions;

import org.springframework.stereotype.Component;

/**
 * Writes reports to documents in Chinese and in the official layout of their edition,
 * totals computed. {@link DocumentReader} reads each of them back as the same content,
 * given its year and scope, which a document need not say: a line of text that could be
 * taken for something else is marked with an invisible word joiner (U+2060), an absent
 * cell says {@code （原文无此项）}, a blank one stays blank.
 * <p>
 * A cell comes back as {@link org.nianbao.content.CellText} understands it: a cell that
 * was made otherwise, such as an unreadable one that holds a number, does not. Nor does
 * what the edition has no place for.
 */
@Component
public class DocumentWriter {

	private final Editions editions;

	private final PdfFile pages = new PdfFile();

	/** A writer of reports in these editions. */
	public DocumentWriter(Editions editions) {
		this.editions = editions;
	}

	/**
	 * The report as a page of HTML.
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public String html(ReportContent content) {
		return ReportPrinter.html(this.editions.require(content.edition()), content);
	}

	/**
	 * The report in Markdown with pipe tables.
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public String markdown(ReportContent content) {
		return ReportPrinter.markdown(this.editions.require(content.edition()), content);
	}

	/**
	 * The report in plain text, with tables of cells parted by tabs.
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public String text(ReportContent content) {
		return ReportPrinter.text(this.editions.require(content.edition()), content);
	}

	/**
	 * The report as HTML that can be pasted into another page: without scripts, each
	 * element with its own style.
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public String portalHtml(ReportContent content, PictureSource pictures) {
		return PortalSheet.of(this.editions.require(content.edition()), content, pictures);
	}

	/**
	 * The same as a page of its own.
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public String portalPage(ReportContent content, PictureSource pictures) {
		return PortalSheet.page(content.title(), portalHtml(content, pictures));
	}

	/**
	 * The report as a Word file (.docx).
	 * @param pictures what stands at the marks of pictures
	 * @param draft whether each page is marked as a draft
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public byte[] word(ReportContent content, PictureSource pictures, boolean draft) {
		return WordFile.of(this.editions.require(content.edition()), content, pictures, draft);
	}

	/**
	 * The report as an Excel workbook (.xlsx) in the official layout, each cell named by
	 * its code. A draft is marked as such and can be gone on with: cells say what they
	 * take, blank texts have a place.
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public byte[] excel(ReportContent content, boolean draft) {
		return WorkbookFile.of(this.editions.require(content.edition()), content, draft, draft);
	}

	/**
	 * A workbook to be filled in: the same for a report in which nothing is written.
	 * @param content the blank report, with its title
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public byte[] template(ReportContent content) {
		return WorkbookFile.of(this.editions.require(content.edition()), content, true, false);
	}

	/**
	 * The report as a tagged PDF.
	 * @param pictures what stands at the marks of pictures
	 * @param draft whether each page is marked as a draft
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public byte[] pdf(ReportContent content, PictureSource pictures, boolean draft) {
		return this.pages.of(this.editions.require(content.edition()), content, pictures, draft);
	}

}
