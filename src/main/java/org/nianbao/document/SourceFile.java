package org.nianbao.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.MarkdownMarks;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;
import org.nianbao.document.source.TextFile;
import org.nianbao.document.source.pack.ZipParts;
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
			case ZIP -> MarkdownMarks.without(zip(ZipParts.of(bytes)));
			case OLE2 -> throw new SourceRefusedException(Why.UNSUPPORTED, "Word/Excel 97");
			case PDF -> throw new SourceRefusedException(Why.UNSUPPORTED, "PDF");
			case MHTML -> throw new SourceRefusedException(Why.UNSUPPORTED, "MHTML");
			case TEXT -> text(bytes, hints);
		};
	}

	private static List<Block> zip(ZipParts file) throws SourceRefusedException {
		Set<String> names = file.names();
		if (names.stream().anyMatch((name) -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
			throw new SourceRefusedException(Why.MACROS, "");
		}
		if (file.has(DocxText.DOCUMENT)) {
			return DocxText.read(file);
		}
		throw new SourceRefusedException(Why.UNSUPPORTED, file.has("mimetype") ? "OpenDocument" : "ZIP");
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
