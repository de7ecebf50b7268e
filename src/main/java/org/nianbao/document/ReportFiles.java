package org.nianbao.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.nianbao.content.CanonicalForm;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.ReportFileRefusedException.Reason;
import org.nianbao.document.writing.cells.CellList;
import org.nianbao.document.writing.cells.JsonFile;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.spreadsheet.SheetWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Writes reports to files that can be given out: each is read back first, and compared
 * cell by cell and text by text with the report. Two are made at once.
 */
@Component
public class ReportFiles {

	/**
	 * The version of what is written. A change in what files look like counts it up, so
	 * that those which were kept are made anew.
	 */
	public static final int VERSION = 2;

	private static final Logger LOGGER = LoggerFactory.getLogger(ReportFiles.class);

	private static final int AT_ONCE = 2;

	private static final long MOST_WAITING_SECONDS = 10;

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private final DocumentWriter writer;

	private final DocumentReader reader;

	private final Editions editions;

	/** A maker of files for reports in these editions. */
	public ReportFiles(DocumentWriter writer, DocumentReader reader, Editions editions) {
		this.writer = writer;
		this.reader = reader;
		this.editions = editions;
	}

	/**
	 * The report as a file of that kind.
	 * @param pictures what stands at the marks of pictures, where the kind shows them
	 * @param draft whether each page is marked as a draft, where the kind has pages
	 * @throws ReportFileRefusedException if it can't be made, or what was made is not
	 * read back as the report
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public byte[] file(ReportFileKind kind, ReportContent content, PictureSource pictures, boolean draft) {
		take();
		try {
			return readBack(kind, content, pictures, write(kind, content, pictures, draft));
		}
		finally {
			this.places.release();
		}
	}

	/**
	 * A workbook to be filled in, which comes back through {@link DocumentReader}.
	 * @param blank the report in which nothing is written, with its title
	 * @throws ReportFileRefusedException if what was made is not read back as blank
	 * @throws IllegalArgumentException if the report's edition is not known
	 */
	public byte[] template(ReportContent blank) {
		take();
		try {
			return readBack(ReportFileKind.XLSX, blank, PictureSource.NONE, this.writer.template(blank));
		}
		finally {
			this.places.release();
		}
	}

	private byte[] readBack(ReportFileKind kind, ReportContent content, PictureSource pictures, byte[] file) {
		List<String> differences = differences(kind, content, pictures, file);
		if (!differences.isEmpty()) {
			LOGGER.error("A {} of the content {} is read back with differences at {}", kind,
					CanonicalForm.hash(content), differences);
			throw new ReportFileRefusedException(Reason.DIFFERS, kind.ending(), null);
		}
		return file;
	}

	private void take() {
		try {
			if (this.places.tryAcquire(MOST_WAITING_SECONDS, TimeUnit.SECONDS)) {
				return;
			}
			throw new ReportFileRefusedException(Reason.BUSY, "", null);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ReportFileRefusedException(Reason.BUSY, "", ex);
		}
	}

	private byte[] write(ReportFileKind kind, ReportContent content, PictureSource pictures, boolean draft) {
		Edition edition = this.editions.require(content.edition());
		return switch (kind) {
			case DOCX -> this.writer.word(content, pictures, draft);
			case PDF -> this.writer.pdf(content, pictures, draft);
			case XLSX -> this.writer.excel(content, draft);
			case CSV -> SheetWriter.csv(CellList.of(edition, content));
			case JSON -> JsonFile.of(edition, content);
			case MD -> this.writer.markdown(content).getBytes(StandardCharsets.UTF_8);
			case HTML -> this.writer.portalPage(content, pictures).getBytes(StandardCharsets.UTF_8);
		};
	}

	/** The codes of what is read back differently; pictures have one together. */
	List<String> differences(ReportFileKind kind, ReportContent content, PictureSource pictures, byte[] file) {
		Edition edition = this.editions.require(content.edition());
		try {
			List<String> differences = new ArrayList<>(differences(kind, edition, content, file));
			if (!PictureComparison.isSame(kind, edition, content, pictures, file)) {
				differences.add("pictures");
			}
			return differences;
		}
		catch (UnreadableDocumentException | IllegalArgumentException ex) {
			LOGGER.error("A {} of a report can't be read back", kind, ex);
			return List.of("all");
		}
	}

	private List<String> differences(ReportFileKind kind, Edition edition, ReportContent content, byte[] file) {
		return switch (kind) {
			case PDF -> Comparison.ofPrinted(edition, read(kind, content, file), PrintedText.of(file), content);
			case DOCX, HTML -> Comparison.ofWords(read(kind, content, file), content);
			case MD, XLSX, CSV, JSON -> Comparison.of(read(kind, content, file), content);
		};
	}

	private ReportContent read(ReportFileKind kind, ReportContent content, byte[] file) {
		DocumentHints hints = DocumentHints.NONE.withFileName("report." + kind.ending())
			.withYear(content.year())
			.withScope(content.scope());
		return this.reader.read(file, hints).content();
	}

}
