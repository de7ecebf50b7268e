package org.nianbao.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.nianbao.picture.PictureRefusedException.Reason;

/**
 * A picture's file with nothing in it but what its points are made of: what cameras and
 * programs wrote into it is dropped before anything else reads the file.
 *
 * @param body the file
 * @param orientation how the camera was held, as Exif numbers it from 1, which is upright
 */
@SuppressWarnings("ArrayRecordComponent")
record BarePicture(byte[] body, int orientation) {

	private static final Set<String> PNG_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	private static final int PNG_SIGNATURE = 8;

	/** Length, type and checksum. */
	private static final int PNG_CHUNK_FRAME = 12;

	private static final int APP0 = 0xE0;

	private static final int APP1 = 0xE1;

	private static final int APP14 = 0xEE;

	private static final int APP15 = 0xEF;

	private static final int COMMENT = 0xFE;

	private static final int START_OF_SCAN = 0xDA;

	private static final int END = 0xD9;

	/** The length of JFIF's own segment where it has no thumbnail. */
	private static final int PLAIN_JFIF = 16;

	/** A picture that builds up finer and finer takes some ten. */
	private static final int MOST_SCANS = 64;

	static BarePicture of(byte[] file, PictureKind kind) throws PictureRefusedException {
		try {
			return switch (kind) {
				case PNG -> new BarePicture(barePng(file), 1);
				case JPEG -> bareJpeg(file);
			};
		}
		catch (IndexOutOfBoundsException | IllegalArgumentException ex) {
			throw new PictureRefusedException(Reason.UNREADABLE, ex);
		}
	}

	private static byte[] barePng(byte[] file) {
		ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
		bare.write(file, 0, PNG_SIGNATURE);
		ByteBuffer bytes = ByteBuffer.wrap(file);
		int at = PNG_SIGNATURE;
		String type = "";
		while (!type.equals("IEND")) {
			int length = bytes.getInt(at);
			type = new String(file, at + Integer.BYTES, Integer.BYTES, StandardCharsets.US_ASCII);
			if (length < 0 || length > file.length - at - PNG_CHUNK_FRAME) {
				throw new IllegalArgumentException("a chunk that is cut off");
			}
			if (PNG_CHUNKS.contains(type)) {
				bare.write(file, at, length + PNG_CHUNK_FRAME);
			}
			at += length + PNG_CHUNK_FRAME;
		}
		return bare.toByteArray();
	}

	private static BarePicture bareJpeg(byte[] file) {
		ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
		bare.write(file, 0, 2);
		int orientation = 1;
		int scans = 0;
		int at = 2;
		while (true) {
			int marker = marker(file, at);
			if (marker == END) {
				bare.write(file, at, 2);
				return new BarePicture(bare.toByteArray(), orientation);
			}
			int end = at + 2 + unsigned16(file, at + 2);
			if (marker == APP1 && orientation == 1) {
				orientation = ExifOrientation.of(file, at + 4, end);
			}
			if (marker == START_OF_SCAN) {
				if (++scans > MOST_SCANS) {
					throw new IllegalArgumentException("too many scans");
				}
				end = endOfScan(file, end);
			}
			if (isNeeded(marker, end - at - 2)) {
				bare.write(file, at, end - at);
			}
			at = end;
		}
	}

	private static int marker(byte[] file, int at) {
		int marker = Byte.toUnsignedInt(file[at + 1]);
		if (Byte.toUnsignedInt(file[at]) != 0xFF || marker < 0xC0 || marker == 0xFF) {
			throw new IllegalArgumentException("no marker at " + at);
		}
		return marker;
	}

	private static boolean isNeeded(int marker, int length) {
		boolean extra = marker >= APP0 && marker <= APP15 || marker == COMMENT;
		return !extra || marker == APP14 || marker == APP0 && length == PLAIN_JFIF;
	}

	/** Where the next marker stands that is neither data nor a restart. */
	private static int endOfScan(byte[] file, int start) {
		for (int at = start; at + 1 < file.length; at++) {
			int next = Byte.toUnsignedInt(file[at + 1]);
			if (file[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
				return at;
			}
		}
		throw new IllegalArgumentException("a scan that is cut off");
	}

	private static int unsigned16(byte[] file, int at) {
		return Byte.toUnsignedInt(file[at]) << 8 | Byte.toUnsignedInt(file[at + 1]);
	}

}
