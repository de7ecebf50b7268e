package org.nianbao.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/** Pictures for tests, no two alike. */
public final class SamplePictures {

	private static final AtomicInteger COLORS = new AtomicInteger();

	private SamplePictures() {
	}

	/** Another picture of 40 by 30 points as PNG. */
	public static byte[] next() {
		BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		image.setRGB(5, 5, COLORS.incrementAndGet());
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

}
