package org.nianbao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nianbao.archive.ImportedFile.Note;
import org.nianbao.document.DocumentReader;

/**
 * Takes what was uploaded apart into documents, one after another. A bundle within a
 * bundle is a document like any other, from which nothing can be read.
 */
final class Upload {

	/** The most documents of one import. */
	static final int MOST_FILES = 200;

	/** The most bytes of a document, as the reader of documents has it: 20 MB. */
	static final int MOST_BYTES = 20 * 1024 * 1024;

	/** The most bytes of all documents together. */
	static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;

	private static final int LONGEST_NAME = 200;

	/** What systems put beside the files of a folder. */
	private static final Set<String> NOT_DOCUMENTS = Set.of("thumbs.db", "desktop.ini");

	private final Sink sink;

	private int number;

	private long unpacked;

	/**
	 * An upload.
	 * @param sink where the documents go
	 */
	Upload(Sink sink) {
		this.sink = sink;
	}

	/** Where documents go. */
	@FunctionalInterface
	interface Sink {

		/**
		 * Takes a document.
		 * @param body the document; null if it is refused
		 * @param refusal why; null if it is not
		 */
		void take(int number, String name, byte @Nullable [] body, @Nullable Note refusal);

	}

	/** How many documents were found so far. */
	int files() {
		return this.number;
	}

	/**
	 * Takes a file: a document, or a bundle of them.
	 * @throws UploadRefusedException if it holds too much, or can't be unpacked
	 */
	void add(String name, byte[] file) {
		if (!isBundle(file)) {
			document(name, file, null);
			return;
		}
		// Names without the mark of UTF-8 are as Chinese systems write them.
		try (ZipFile bundle = ZipFile.builder().setByteArray(file).setCharset("GB18030").get()) {
			if (isOfficeFile(bundle)) {
				document(name, file, null);
				return;
			}
			List<ZipArchiveEntry> entries = Collections.list(bundle.getEntriesInPhysicalOrder());
			Set<String> names = entries.stream().map(Upload::name).collect(Collectors.toSet());
			for (ZipArchiveEntry entry : entries) {
				if (!DocumentReader.belongsToPage(name(entry), names)) {
					entry(bundle, entry);
				}
			}
		}
		// A directory that leads nowhere is an IllegalArgumentException.
		catch (IOException | IllegalArgumentException ex) {
			throw new UploadRefusedException("archive.upload.damaged", name, ex);
		}
	}

	private void entry(ZipFile bundle, ZipArchiveEntry entry) throws IOException {
		String name = name(entry);
		if (entry.isDirectory() || isNoDocument(name)) {
			return;
		}
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			document(name, null, Note.of("document.unreadable.encrypted"));
			return;
		}
		try (InputStream content = bundle.getInputStream(entry)) {
			byte[] body = content.readNBytes(MOST_BYTES + 1);
			this.unpacked += body.length;
			if (this.unpacked > MOST_UNPACKED_BYTES) {
				throw new UploadRefusedException("archive.upload.bomb", megabytes(MOST_UNPACKED_BYTES));
			}
			if (body.length > MOST_BYTES) {
				document(name, null, Note.of("document.unreadable.tooLarge", megabytes(MOST_BYTES)));
			}
			else {
				document(name, body, null);
			}
		}
	}

	private static String name(ZipArchiveEntry entry) {
		return entry.getName().replace('\\', '/');
	}

	private static String megabytes(long bytes) {
		return Long.toString(bytes / 1024 / 1024);
	}

	private void document(String name, byte @Nullable [] body, @Nullable Note refusal) {
		if (this.number == MOST_FILES) {
			throw new UploadRefusedException("archive.upload.tooMany", Integer.toString(MOST_FILES));
		}
		this.number++;
		this.sink.take(this.number, shown(name), body, refusal);
	}

	private static String shown(String name) {
		String plain = name.replaceAll("\\p{Cntrl}", "").strip();
		return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
	}

	private static boolean isBundle(byte[] file) {
		return new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1).startsWith("PK");
	}

	private static boolean isOfficeFile(ZipFile file) {
		return file.getEntry("[Content_Types].xml") != null || file.getEntry("mimetype") != null;
	}

	private static boolean isNoDocument(String name) {
		String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		return name.startsWith("__MACOSX/") || last.startsWith(".") || last.startsWith("~$")
				|| NOT_DOCUMENTS.contains(last);
	}

}
