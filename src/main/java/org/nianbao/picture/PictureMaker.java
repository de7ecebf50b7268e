package org.nianbao.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.nianbao.picture.PictureRefusedException.Reason;

import org.springframework.stereotype.Component;

/**
 * Makes pictures anew from their points alone: upright, no larger than a printed page
 * needs, without anything that cameras and programs write beside them. One at a time,
 * since the points of one take some 50 MB.
 */
@Component
class PictureMaker {

	/** More points than this are refused before they are unpacked. */
	private static final long MOST_POINTS = 24_000_000;

	/** Of a picture with more points than this only every second one is unpacked. */
	private static final long MANY_POINTS = 13_000_000;

	/** Points across the text of an A4 page at 250 to the inch. */
	private static final int LONGEST_SIDE = 1600;

	private static final float QUALITY = 0.88f;

	private static final long PATIENCE_SECONDS = 10;

	private final Semaphore turn = new Semaphore(1, true);

	/**
	 * Makes a picture of a file.
	 * @throws PictureRefusedException if it is no picture that can be shown
	 */
	Picture make(byte[] file) throws PictureRefusedException {
		if (file.length > Pictures.LARGEST_FILE) {
			throw new PictureRefusedException(Reason.FILE_TOO_LARGE);
		}
		PictureKind kind = PictureKind.of(file).orElseThrow(() -> new PictureRefusedException(Reason.KIND));
		BarePicture bare = BarePicture.of(file, kind);
		try {
			if (!this.turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new PictureRefusedException(Reason.BUSY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PictureRefusedException(Reason.BUSY, ex);
		}
		try {
			return encoded(upright(points(bare, kind), bare.orientation()), kind);
		}
		catch (IOException | RuntimeException ex) {
			// What is wrong with a picture shows as any exception in the platform's
			// readers.
			throw new PictureRefusedException(Reason.UNREADABLE, ex);
		}
		finally {
			this.turn.release();
		}
	}

	private static BufferedImage points(BarePicture bare, PictureKind kind)
			throws IOException, PictureRefusedException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
		try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(
				new ByteArrayInputStream(bare.body()))) {
			reader.setInput(input, true, true);
			long points = (long) reader.getWidth(0) * reader.getHeight(0);
			if (points > MOST_POINTS) {
				throw new PictureRefusedException(Reason.TOO_MANY_POINTS);
			}
			ImageReadParam everySecond = reader.getDefaultReadParam();
			if (points > MANY_POINTS) {
				everySecond.setSourceSubsampling(2, 2, 0, 0);
			}
			return reader.read(0, everySecond);
		}
		finally {
			reader.dispose();
		}
	}

	private static BufferedImage upright(BufferedImage image, int orientation) {
		BufferedImage smaller = image;
		int longest = Math.max(image.getWidth(), image.getHeight());
		while (longest > LONGEST_SIDE) {
			// By halves, so that every point counts.
			int next = Math.max(LONGEST_SIDE, (longest + 1) / 2);
			smaller = scaled(smaller, (double) next / longest);
			longest = next;
		}
		boolean over = ExifOrientation.turnsOver(orientation);
		BufferedImage upright = blank(image, over ? smaller.getHeight() : smaller.getWidth(),
				over ? smaller.getWidth() : smaller.getHeight());
		Graphics2D canvas = upright.createGraphics();
		canvas.drawImage(smaller, ExifOrientation.upright(orientation, smaller.getWidth(), smaller.getHeight()), null);
		canvas.dispose();
		return upright;
	}

	private static BufferedImage scaled(BufferedImage image, double scale) {
		BufferedImage smaller = blank(image, side(image.getWidth(), scale), side(image.getHeight(), scale));
		Graphics2D canvas = smaller.createGraphics();
		canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		canvas.drawImage(image, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
		canvas.dispose();
		return smaller;
	}

	private static int side(int side, double scale) {
		return (int) Math.max(1, Math.round(side * scale));
	}

	private static BufferedImage blank(BufferedImage like, int width, int height) {
		return new BufferedImage(width, height,
				like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
	}

	/** A photo that somebody saved as PNG can be too large as one. */
	private static Picture encoded(BufferedImage image, PictureKind kind) throws IOException {
		byte[] body = encode(image, kind);
		return (body.length > Pictures.LARGEST_FILE)
				? picture(image, PictureKind.JPEG, encode(onWhite(image), PictureKind.JPEG))
				: picture(image, kind, body);
	}

	private static BufferedImage onWhite(BufferedImage image) {
		BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = opaque.createGraphics();
		canvas.drawImage(image, 0, 0, Color.WHITE, null);
		canvas.dispose();
		return opaque;
	}

	private static byte[] encode(BufferedImage image, PictureKind kind) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(body)) {
			ImageWriteParam how = writer.getDefaultWriteParam();
			if (kind == PictureKind.JPEG) {
				how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				how.setCompressionQuality(QUALITY);
			}
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), how);
		}
		finally {
			writer.dispose();
		}
		return body.toByteArray();
	}

	private static Picture picture(BufferedImage image, PictureKind kind, byte[] body) {
		return new Picture(hash(body), kind, image.getWidth(), image.getHeight(), body);
	}

	/** The SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
	static String hash(byte[] body) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
