package org.nianbao.document;

import java.util.List;

import org.nianbao.content.Reading;
import org.nianbao.document.UnreadableDocumentException.Reason;
import org.nianbao.document.reading.ReadingRefusedException;
import org.nianbao.document.reading.ReportReader;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.SourceFile;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.format.Editions;

import org.springframework.stereotype.Component;

/**
 * Reads reports from documents: plain text with tabs or one cell per line, Markdown, HTML
 * from web pages and word processors; in UTF-8, UTF-16 or GB18030. What is not understood
 * is listed in the reading, never guessed; what is blank or lost is never read as 0.
 */
@Component
public class DocumentReader {

	private final ReportReader reader;

	/** A reader of reports in these editions. */
	public DocumentReader(Editions editions) {
		this.reader = new ReportReader(editions);
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
		try {
			List<Block> blocks = SourceFile.read(bytes, hints.fileName(), hints.mediaType(), hints.charset());
			return this.reader.read(blocks, hints.year(), hints.scope());
		}
		catch (SourceRefusedException ex) {
			throw new UnreadableDocumentException(reason(ex.why()), ex.detail(), ex);
		}
		catch (ReadingRefusedException ex) {
			throw (ex.year() != null)
					? new UnreadableDocumentException(Reason.UNKNOWN_EDITION, ex.year().toString(), ex)
					: new UnreadableDocumentException(Reason.NO_REPORT, "", ex);
		}
	}

	private static Reason reason(SourceRefusedException.Why why) {
		return switch (why) {
			case TOO_LARGE -> Reason.TOO_LARGE;
			case TOO_LONG -> Reason.TOO_LONG;
			case BINARY -> Reason.BINARY;
			case UNSUPPORTED -> Reason.UNSUPPORTED;
		};
	}

}
