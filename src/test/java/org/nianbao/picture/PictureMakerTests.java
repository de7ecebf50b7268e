package org.nianbao.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PictureMakerTests {

	private static final long SEED = 4_117;

	private static final String SECRET = "taken at 24.48 N 118.09 E";

	private final PictureMaker maker = new PictureMaker();

	@ParameterizedTest
	@EnumSource(PictureKind.class)
	void makesTheSamePictureAnew(PictureKind kind) throws Exception {
		Picture made = this.maker.make(file(quarters(60, 40), kind));
		assertThat(made.kind()).isEqualTo(kind);
		assertThat(made.width()).isEqualTo(60);
		assertThat(made.height()).isEqualTo(40);
		assertThat(made.hash()).isEqualTo(PictureMaker.hash(made.body()));
		assertCorners(read(made), Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
	}

	@Test
	void keepsNothingThatWasWrittenBesideThePointsOfAJpeg() throws Exception {
		byte[] plain = file(quarters(60, 40), PictureKind.JPEG);
		byte[] told = segment(segment(plain, 0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)), 0xE1, exif(1));
		assertThat(text(told)).contains(SECRET).contains("Exif");
		Picture made = this.maker.make(told);
		assertThat(text(made.body())).doesNotContain(SECRET).doesNotContain("Exif");
	}

	@Test
	void keepsNothingThatWasWrittenBesideThePointsOfAPng() throws Exception {
		byte[] told = chunk(file(quarters(60, 40), PictureKind.PNG), "tEXt",
				("Comment\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
		assertThat(text(told)).contains(SECRET);
		assertThat(text(this.maker.make(told).body())).doesNotContain(SECRET).doesNotContain("tEXt");
	}

	@ParameterizedTest
	@CsvSource({ "1, 60, 40, RED GREEN BLUE WHITE", "2, 60, 40, GREEN RED WHITE BLUE",
			"3, 60, 40, WHITE BLUE GREEN RED", "4, 60, 40, BLUE WHITE RED GREEN", "5, 40, 60, RED BLUE GREEN WHITE",
			"6, 40, 60, BLUE RED WHITE GREEN", "7, 40, 60, WHITE GREEN BLUE RED", "8, 40, 60, GREEN WHITE RED BLUE",
			"9, 60, 40, RED GREEN BLUE WHITE" })
	void setsPhotosUpright(int orientation, int width, int height, String corners) throws Exception {
		Picture made = this.maker.make(segment(file(quarters(60, 40), PictureKind.JPEG), 0xE1, exif(orientation)));
		assertThat(made.width()).isEqualTo(width);
		assertThat(made.height()).isEqualTo(height);
		Color[] expected = Arrays.stream(corners.split(" ")).map(PictureMakerTests::color).toArray(Color[]::new);
		assertCorners(read(made), expected);
	}

	@ParameterizedTest
	@CsvSource({ "4000, 3000, 1600, 1200", "5000, 4000, 1600, 1280", "1700, 20, 1600, 19", "3, 5000, 1, 1600" })
	void makesLargePicturesSmaller(int width, int height, int madeWidth, int madeHeight) throws Exception {
		Picture made = this.maker.make(file(quarters(width, height), PictureKind.PNG));
		assertThat(made.width()).isEqualTo(madeWidth);
		assertThat(made.height()).isEqualTo(madeHeight);
	}

	@Test
	void leavesTransparentWhatIsTransparent() throws Exception {
		BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, 0x80FF0000);
		BufferedImage made = read(this.maker.make(file(image, PictureKind.PNG)));
		assertThat(made.getRGB(0, 0)).isEqualTo(0x80FF0000);
		assertThat(made.getRGB(3, 3) >>> 24).isZero();
	}

	@Test
	void takesWhatIsNoPictureForNone() {
		assertRefused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "KIND");
		assertRefused(new byte[0], "KIND");
		assertRefused("GIF89a".getBytes(StandardCharsets.US_ASCII), "KIND");
		assertRefused(new byte[Pictures.LARGEST_FILE + 1], "FILE_TOO_LARGE");
	}

	@Test
	@Timeout(2)
	void refusesABombBeforeItUnpacksIt() throws Exception {
		assertRefused(png(100_000, 100_000, new byte[100]), "TOO_MANY_POINTS");
		assertRefused(png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[100]), "TOO_MANY_POINTS");
		byte[] jpeg = file(quarters(60, 40), PictureKind.JPEG);
		ByteBuffer.wrap(jpeg)
			.putShort(startOfFrame(jpeg) + 5, (short) 60_000)
			.putShort(startOfFrame(jpeg) + 7, (short) 60_000);
		assertRefused(jpeg, "TOO_MANY_POINTS");
	}

	@Test
	@Timeout(10)
	void neverUnpacksTextsInPictures() throws Exception {
		byte[] bomb = chunk(file(quarters(60, 40), PictureKind.PNG), "zTXt", zippedText(200_000_000));
		assertThat(this.maker.make(bomb).width()).isEqualTo(60);
	}

	@ParameterizedTest
	@EnumSource(PictureKind.class)
	@Timeout(60)
	void survivesDamagedFiles(PictureKind kind) throws Exception {
		byte[] whole = file(quarters(60, 40), kind);
		Random random = new Random(SEED);
		for (int i = 0; i < 400; i++) {
			byte[] damaged = Arrays.copyOf(whole, (i % 4 == 0) ? random.nextInt(whole.length) : whole.length);
			for (int hits = random.nextInt(6); hits > 0 && damaged.length > 8; hits--) {
				damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
			}
			try {
				Picture made = this.maker.make(damaged);
				assertThat(read(made).getWidth()).as("seed %d, file %d", SEED, i).isEqualTo(made.width());
			}
			catch (PictureRefusedException ex) {
				assertThat(ex.messageKey()).as("seed %d, file %d", SEED, i).startsWith("picture.refused.");
			}
		}
	}

	private void assertRefused(byte[] file, String reason) {
		assertThatExceptionOfType(PictureRefusedException.class).isThrownBy(() -> this.maker.make(file))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("picture.refused." + reason));
	}

	private static Color color(String name) {
		return switch (name) {
			case "RED" -> Color.RED;
			case "GREEN" -> Color.GREEN;
			case "BLUE" -> Color.BLUE;
			default -> Color.WHITE;
		};
	}

	/** Above left, above right, below left, below right. */
	private static void assertCorners(BufferedImage image, Color... expected) {
		int right = image.getWidth() - 8;
		int bottom = image.getHeight() - 8;
		int[] found = { image.getRGB(7, 7), image.getRGB(right, 7), image.getRGB(7, bottom),
				image.getRGB(right, bottom) };
		for (int i = 0; i < found.length; i++) {
			Color color = new Color(found[i]);
			assertThat(Math.abs(color.getRed() - expected[i].getRed())
					+ Math.abs(color.getGreen() - expected[i].getGreen())
					+ Math.abs(color.getBlue() - expected[i].getBlue()))
				.as("corner %d is %s", i, color)
				.isLessThan(40);
		}
	}

	private static BufferedImage quarters(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		var canvas = image.createGraphics();
		canvas.setColor(Color.RED);
		canvas.fillRect(0, 0, width / 2, height / 2);
		canvas.setColor(Color.GREEN);
		canvas.fillRect(width / 2, 0, width, height / 2);
		canvas.setColor(Color.BLUE);
		canvas.fillRect(0, height / 2, width / 2, height);
		canvas.setColor(Color.WHITE);
		canvas.fillRect(width / 2, height / 2, width, height);
		canvas.dispose();
		return image;
	}

	private static byte[] file(BufferedImage image, PictureKind kind) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		assertThat(ImageIO.write(image, kind.name(), file)).isTrue();
		return file.toByteArray();
	}

	private static BufferedImage read(Picture picture) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(picture.body()));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	/** Puts a segment at the beginning of a JPEG. */
	private static byte[] segment(byte[] jpeg, int marker, byte[] content) {
		return ByteBuffer.allocate(jpeg.length + content.length + 4)
			.put(jpeg, 0, 2)
			.put((byte) 0xFF)
			.put((byte) marker)
			.putShort((short) (content.length + 2))
			.put(content)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	private static byte[] exif(int orientation) {
		return ByteBuffer.allocate(6 + 26)
			.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
			.putInt(8)
			.putShort((short) 1)
			.putShort((short) 0x0112)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) orientation)
			.array();
	}

	/** Puts a chunk behind the head of a PNG. */
	private static byte[] chunk(byte[] png, String type, byte[] content) {
		int head = 8 + 25;
		return ByteBuffer.allocate(png.length + content.length + 12)
			.put(png, 0, head)
			.put(chunk(type, content))
			.put(png, head, png.length - head)
			.array();
	}

	private static byte[] chunk(String type, byte[] content) {
		byte[] summed = ByteBuffer.allocate(4 + content.length)
			.put(type.getBytes(StandardCharsets.US_ASCII))
			.put(content)
			.array();
		CRC32 sum = new CRC32();
		sum.update(summed);
		return ByteBuffer.allocate(content.length + 12)
			.putInt(content.length)
			.put(summed)
			.putInt((int) sum.getValue())
			.array();
	}

	private static byte[] png(int width, int height, byte[] data) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
		file.write(chunk("IHDR",
				ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array()));
		file.write(chunk("IDAT", data));
		file.write(chunk("IEND", new byte[0]));
		return file.toByteArray();
	}

	private static byte[] zippedText(int length) throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		text.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
		byte[] zeros = new byte[1_000_000];
		try (DeflaterOutputStream zip = new DeflaterOutputStream(text, new Deflater(1))) {
			for (int written = 0; written < length; written += zeros.length) {
				zip.write(zeros);
			}
		}
		return text.toByteArray();
	}

	private static int startOfFrame(byte[] jpeg) {
		for (int i = 2; i < jpeg.length; i++) {
			if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
				return i;
			}
		}
		throw new IllegalStateException("no start of frame");
	}

}
