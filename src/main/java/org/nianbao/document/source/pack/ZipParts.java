package org.nianbao.document.source.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * The parts of a ZIP file, unpacked one after another as they are read, and never kept. A
 * file that unpacks to more than any report is refused before anything of it is read.
 */
public final class ZipParts {

	/** Reports with pictures have up to 20 MB, which hardly grow by unpacking. */
	static final long MOST_UNPACKED_BYTES = 100L * 1024 * 1024;

	/** A report with a picture on each page has 200 parts. */
	static final int MOST_PARTS = 2000;

	/** A part that is packed this much tighter than any text is a bomb. */
	private static final int MOST_TIMES = 200;

	/** Short parts of zeros are harmless, however tight they are packed. */
	private static final int SHORT = 4 * 1024 * 1024;

	private final byte[] bytes;

	private final Set<String> names;

	private ZipParts(byte[] bytes, Set<String> names) {
		this.bytes = bytes;
		this.names = names;
	}

	/** Reads a part. */
	@FunctionalInterface
	public interface PartReader {

		/** Reads the part named so; the stream ends with the part. */
		void read(String name, InputStream part) throws IOException, SourceRefusedException;

	}

	/**
	 * Looks through a file.
	 * @throws SourceRefusedException if it is damaged, encrypted, or unpacks to too much
	 */
	public static ZipParts of(byte[] bytes) throws SourceRefusedException {
		Set<String> names = new LinkedHashSet<>();
		byte[] buffer = new byte[32 * 1024];
		long[] total = new long[1];
		walk(bytes, (name, part) -> {
			names.add(name);
			if (names.size() > MOST_PARTS) {
				throw new SourceRefusedException(Why.BOMB, "");
			}
			long before = total[0];
			for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
				total[0] += read;
				long unpacked = total[0] - before;
				if (total[0] > MOST_UNPACKED_BYTES || (unpacked > SHORT && unpacked / MOST_TIMES > bytes.length)) {
					throw new SourceRefusedException(Why.BOMB, "");
				}
			}
		});
		if (names.isEmpty()) {
			throw new SourceRefusedException(Why.DAMAGED, "");
		}
		return new ZipParts(bytes, names);
	}

	/** The names of the parts in their order. */
	public Set<String> names() {
		return this.names;
	}

	/** Whether a part has that name. */
	public boolean has(String name) {
		return this.names.contains(name);
	}

	/**
	 * Reads the part of that name; nothing happens if there is none.
	 * @throws SourceRefusedException if the file is damaged
	 */
	public void read(String name, PartReader reader) throws SourceRefusedException {
		if (has(name)) {
			walk(this.bytes, (found, part) -> {
				if (found.equals(name)) {
					reader.read(found, part);
				}
			});
		}
	}

	/** Reads all parts in their order. */
	public void readAll(PartReader reader) throws SourceRefusedException {
		walk(this.bytes, reader);
	}

	/*
	 * By the directory at the file's end, as Office and unzip do: what stands before each
	 * part need not tell its size, and programs that write without going back leave it
	 * out.
	 */
	private static void walk(byte[] bytes, PartReader reader) throws SourceRefusedException {
		try (ZipFile file = ZipFile.builder().setByteArray(bytes).get()) {
			Enumeration<ZipArchiveEntry> parts = file.getEntriesInPhysicalOrder();
			while (parts.hasMoreElements()) {
				ZipArchiveEntry part = parts.nextElement();
				if (part.getGeneralPurposeBit().usesEncryption()) {
					throw new SourceRefusedException(Why.ENCRYPTED, "");
				}
				try (InputStream content = file.getInputStream(part)) {
					reader.read(part.getName().replace('\\', '/'), content);
				}
			}
		}
		// A directory that leads nowhere is an IllegalArgumentException.
		catch (IOException | IllegalArgumentException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
	}

}
