package org.nianbao.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses once what is sent often: as well as gzip can. */
final class Gzip extends GZIPOutputStream {

	private Gzip(OutputStream out) throws IOException {
		super(out);
		this.def.setLevel(Deflater.BEST_COMPRESSION);
	}

	static byte[] compress(byte[] plain) {
		try {
			ByteArrayOutputStream compressed = new ByteArrayOutputStream();
			try (Gzip gzip = new Gzip(compressed)) {
				gzip.write(plain);
			}
			return compressed.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] uncompress(byte[] compressed) {
		try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
			return gzip.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
