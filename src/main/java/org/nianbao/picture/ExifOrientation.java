package org.nianbao.picture;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as it wrote into its picture: without it, photos lie on their
 * side.
 */
final class ExifOrientation {

	private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

	private static final int TAG = 0x0112;

	private static final int ENTRY = 12;

	private static final int UPRIGHT = 1;

	private static final int LAST = 8;

	private ExifOrientation() {
	}

	/**
	 * The orientation that a segment states, from 1 to 8; 1 if it states none.
	 * @param from where its content begins
	 * @param to where it ends
	 */
	static int of(byte[] file, int from, int to) {
		if (to > file.length || to - from < EXIF.length
				|| !ByteBuffer.wrap(file, from, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
			return UPRIGHT;
		}
		ByteBuffer tiff = ByteBuffer.wrap(file, from + EXIF.length, to - from - EXIF.length).slice();
		try {
			tiff.order((tiff.getShort(0) == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			int entries = Short.toUnsignedInt(tiff.getShort(directory));
			for (int i = 0; i < entries; i++) {
				int entry = directory + 2 + i * ENTRY;
				if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
					int stated = Short.toUnsignedInt(tiff.getShort(entry + 8));
					return (stated >= UPRIGHT && stated <= LAST) ? stated : UPRIGHT;
				}
			}
		}
		catch (IndexOutOfBoundsException | BufferUnderflowException ex) {
			return UPRIGHT;
		}
		return UPRIGHT;
	}

	/** Whether width and height change places when the picture is set upright. */
	static boolean turnsOver(int orientation) {
		return orientation > 4;
	}

	/**
	 * What sets a picture upright.
	 * @param width its width as it lies in the file
	 * @param height its height as it lies in the file
	 */
	static AffineTransform upright(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
