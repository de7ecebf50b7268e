package org.nianbao.document.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * Looks for streams that unpack to more than any report, before anything of a file is
 * unpacked into memory. Streams are found as they stand in the file, so nothing in its
 * structure can hide them.
 */
final class PdfBombs {

	/** The fonts and the text of a long report unpack to 60 MB, its pictures to more. */
	private static final long MOST_UNPACKED_BYTES = 120L * 1024 * 1024;

	/** A single stream; the largest are whole Chinese fonts. */
	private static final long MOST_OF_ONE = 40L * 1024 * 1024;

	/**
	 * Kinds of packing that nobody uses for text any more, and that unpack without end.
	 */
	private static final byte[][] OLD_PACKING = { "LZW".getBytes(StandardCharsets.US_ASCII),
			"RunLength".getBytes(StandardCharsets.US_ASCII) };

	private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);

	private static final int LONGEST_DICTIONARY = 2000;

	private static final int SHORT_OLD_STREAM = 100 * 1024;

	private final byte[] file;

	private final byte[] buffer = new byte[64 * 1024];

	private long total;

	private PdfBombs(byte[] file) {
		this.file = file;
	}

	static void refuse(byte[] file) throws SourceRefusedException {
		PdfBombs search = new PdfBombs(file);
		int at = search.indexOf(STREAM, 0, file.length);
		while (at >= 0) {
			int start = at + STREAM.length;
			boolean begins = start + 1 < file.length && (file[start] == '\n' || file[start] == '\r');
			if (begins) {
				search.look(at, start);
			}
			at = search.indexOf(STREAM, start, file.length);
		}
	}

	private void look(int keyword, int afterKeyword) throws SourceRefusedException {
		int data = afterKeyword + ((this.file[afterKeyword] == '\r' && this.file[afterKeyword + 1] == '\n') ? 2 : 1);
		int dictionary = Math.max(0, keyword - LONGEST_DICTIONARY);
		for (byte[] packing : OLD_PACKING) {
			int found = lastIndexOf(packing, dictionary, keyword);
			if (found >= 0 && indexOf(OBJECT, found, keyword) < 0
					&& indexOf(END, data, Math.min(this.file.length, data + SHORT_OLD_STREAM)) < 0) {
				throw new SourceRefusedException(Why.BOMB, "");
			}
		}
		if (data + 1 < this.file.length && (this.file[data] & 0x0F) == 8) {
			unpack(this.file, data, this.file.length - data, 0);
		}
	}

	/** Unpacks and forgets; what is packed twice is unpacked twice. */
	private void unpack(byte[] packed, int from, int length, int depth) throws SourceRefusedException {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(packed, from, length);
			byte[] target = (depth == 0) ? this.buffer : new byte[64 * 1024];
			long one = 0;
			for (int read = inflater.inflate(target); read > 0; read = inflater.inflate(target)) {
				if (one == 0 && depth == 0 && read > 2 && (target[0] & 0x0F) == 8) {
					unpack(target, 0, read, 1);
				}
				one += read;
				this.total += read;
				if (one > MOST_OF_ONE || this.total > MOST_UNPACKED_BYTES) {
					throw new SourceRefusedException(Why.BOMB, "");
				}
			}
		}
		catch (DataFormatException ex) {
			// Not packed so, or damaged: PDFBox will say.
		}
		finally {
			inflater.end();
		}
	}

	private int indexOf(byte[] wanted, int from, int to) {
		for (int i = from; i <= to - wanted.length; i++) {
			if (matches(wanted, i)) {
				return i;
			}
		}
		return -1;
	}

	private int lastIndexOf(byte[] wanted, int from, int to) {
		for (int i = to - wanted.length; i >= from; i--) {
			if (matches(wanted, i)) {
				return i;
			}
		}
		return -1;
	}

	private boolean matches(byte[] wanted, int at) {
		for (int j = 0; j < wanted.length; j++) {
			if (this.file[at + j] != wanted[j]) {
				return false;
			}
		}
		return true;
	}

}
