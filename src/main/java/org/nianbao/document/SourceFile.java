package org.nianbao.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.MarkdownMarks;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;
import org.nianbao.document.source.TextFile;
import org.nianbao.document.source.pack.OleFile;
import org.nianbao.document.source.pack.SavedFolder;
import org.nianbao.document.source.pack.SavedPage;
import org.nianbao.document.source.pack.ZipParts;
import org.nianbao.document.source.pdf.PdfText;
import org.nianbao.document.source.sheet.SheetText;
import org.nianbao.document.source.word.DocText;
import org.nianbao.document.source.word.DocxText;

/** Turns a file of any kind into its paragraphs and table rows. */
final class SourceFile {

	/** The most bytes that a file may have: 20 MB. */
	static final int MOST_BYTES = 20 * 1024 * 1024;

	private SourceFile() {
	}

	/**
	 * Reads a file.
	 * @return its paragraphs and rows in order; empty if nothing is printed
	 * @throws SourceRefusedException if it can't be read
	 */
	static List<Block> read(byte[] bytes, DocumentHints hints) throws SourceRefusedException {
		if (bytes.length > MOST_BYTES) {
			throw new SourceRefusedException(Why.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
		}
		return switch (DocumentKind.of(bytes)) {
			case ZIP -> MarkdownMarks.without(zip(ZipParts.of(bytes), bytes));
			case OLE2 -> MarkdownMarks.without(ole(bytes, hints));
			case PDF -> MarkdownMarks.without(PdfText.read(bytes));
			case MHTML -> SavedPage.read(bytes);
			case TEXT -> text(bytes, hints);
		};
	}

	private static List<Block> zip(ZipParts file, byte[] bytes) throws SourceRefusedException {
		Set<String> names = file.names();
		if (names.stream().anyMatch((name) -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
			throw new SourceRefusedException(Why.MACROS, "");
		}
		if (file.has(DocxText.DOCUMENT)) {
			return DocxText.read(file);
		}
		if (file.has("xl/workbook.xml")) {
			return SheetText.read(bytes);
		}
		Optional<String> page = SavedFolder.page(names);
		if (page.isPresent()) {
			return SavedFolder.read(file, page.get());
		}
		throw new SourceRefusedException(Why.UNSUPPORTED, file.has("mimetype") ? "OpenDocument" : "ZIP");
	}

	private static List<Block> ole(byte[] bytes, DocumentHints hints) throws SourceRefusedException {
		try (OleFile file = OleFile.of(bytes)) {
			if (isNamedWps(hints.fileName()) || file.has("MatOST")) {
				throw new SourceRefusedException(Why.WPS, "");
			}
			if (file.has(DocText.DOCUMENT)) {
				return DocText.read(file.root());
			}
			if (file.has("Workbook") || file.has("Book")) {
				return SheetText.read(bytes);
			}
			throw new SourceRefusedException(Why.UNSUPPORTED, "OLE2");
		}
	}

	/** Files of WPS's own kind begin in several ways, none of which is text. */
	private static List<Block> text(byte[] bytes, DocumentHints hints) throws SourceRefusedException {
		try {
			return TextFile.read(bytes, hints.fileName(), hints.mediaType(), hints.charset());
		}
		catch (SourceRefusedException ex) {
			throw (ex.why() == Why.BINARY && isNamedWps(hints.fileName())) ? new SourceRefusedException(Why.WPS, "", ex)
					: ex;
		}
	}

	private static boolean isNamedWps(@Nullable String fileName) {
		return fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".wps");
	}

}
