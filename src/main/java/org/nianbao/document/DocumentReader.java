package org.nianbao.document;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.Reading;
import org.nianbao.document.UnreadableDocumentException.Reason;
import org.nianbao.document.reading.CodedReader;
import org.nianbao.document.reading.ReadingRefusedException;
import org.nianbao.document.reading.ReportReader;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.coded.CodedEntry;
import org.nianbao.document.source.coded.CodedFile;
import org.nianbao.document.source.pack.SavedFolder;
import org.nianbao.format.Editions;

import org.springframework.stereotype.Component;

/**
 * Reads reports from documents: Word, PDF with a text layer, Excel, saved web pages,
 * HTML, Markdown, plain text with tabs or one cell per line, CSV and JSON that name each
 * cell by its code; text in UTF-8, UTF-16 or GB18030. The kind is found from the bytes.
 * What is not understood is listed in the reading, never guessed; what is blank or lost
 * is never read as 0. Nothing is ever fetched that a document refers to.
 */
@Component
public class DocumentReader {

	/** Two are enough for a machine of a few cores, and bound the memory. */
	private static final int AT_ONCE = 2;

	private static final long MOST_MILLIS = 20_000;

	private static final long MOST_WAITING_MILLIS = 20_000;

	private final ReadingWorkers workers = new ReadingWorkers(AT_ONCE, MOST_MILLIS, MOST_WAITING_MILLIS);

	private final ReportReader reader;

	private final Editions editions;

	/** A reader of reports in these editions. */
	public DocumentReader(Editions editions) {
		this.reader = new ReportReader(editions);
		this.editions = editions;
	}

	/**
	 * Reads a document.
	 * @param bytes the document, at most 20 MB
	 * @param hints what is known of it
	 * @return what was read. Where neither the caller nor the document names the year,
	 * the content's is the year before the signature's date or the first of the edition
	 * that the tables show, and {@link Reading#foundYear()} is null.
	 * @throws UnreadableDocumentException if no report can be read from it
	 */
	public Reading read(byte[] bytes, DocumentHints hints) {
		return open(bytes, hints).reading();
	}

	/**
	 * Reads a document as {@link #read} does, and gives what is printed in it as well.
	 * @throws UnreadableDocumentException if no report can be read from it
	 */
	public ReadDocument open(byte[] bytes, DocumentHints hints) {
		try {
			return this.workers.read(() -> openHere(bytes, hints));
		}
		catch (SourceRefusedException ex) {
			throw new UnreadableDocumentException(Reason.of(ex.why()), ex.detail(), ex);
		}
	}

	/** Reads a document on this thread, however long it takes. */
	ReadDocument openHere(byte[] bytes, DocumentHints hints) throws SourceRefusedException {
		List<CodedEntry> entries = CodedFile.find(bytes);
		List<Block> blocks = (entries == null) ? SourceFile.read(bytes, hints) : List.of();
		if (entries == null) {
			entries = CodedFile.find(blocks);
		}
		return understand(blocks, entries, hints);
	}

	private ReadDocument understand(List<Block> blocks, @Nullable List<CodedEntry> entries, DocumentHints hints) {
		try {
			return (entries != null) ? ReadDocument
				.ofCodes(CodedReader.read(entries, this.editions, hints.year(), hints.scope()), entries)
					: ReadDocument.of(this.reader.read(blocks, hints.year(), hints.scope()), blocks);
		}
		catch (ReadingRefusedException ex) {
			throw (ex.year() != null)
					? new UnreadableDocumentException(Reason.UNKNOWN_EDITION, ex.year().toString(), ex)
					: new UnreadableDocumentException(Reason.NO_REPORT, "", ex);
		}
	}

	/**
	 * Whether a file of a bundle only belongs to a web page beside it, as its pictures in
	 * the folder do that browsers save with a page (年报.html, 年报_files).
	 * @param names the names of all files of the bundle, with {@code /} between folders
	 */
	public static boolean belongsToPage(String name, Set<String> names) {
		return SavedFolder.belongsToPage(name, names);
	}

}
