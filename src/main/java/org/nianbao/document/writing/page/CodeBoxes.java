package org.nianbao.document.writing.page;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A font for characters that no other font has, such as emoji: each is printed as a box
 * with its code in it. A character has a glyph of its own, so what is searched for,
 * copied or read back is the character itself. It is written as a TrueType font of the
 * few characters that one report needs (ISO/IEC 14496-22).
 */
final class CodeBoxes {

	/** Its name as a font family. */
	static final String FAMILY = "code-boxes";

	private static final int EM = 1000;

	/** Wide enough to be read back in its place. */
	private static final int THIN = EM / 8;

	private static final int ASCENT = 880;

	private static final int DESCENT = -120;

	private static final Rectangle OUTSIDE = new Rectangle(60, -80, 940, 820);

	private static final int FRAME = 40;

	private static final int STROKE = 44;

	private static final int ROWS = 2;

	/** Up to U+FFFF four digits, beyond six. */
	private static final int LAST_SHORT = 0xFFFF;

	/** Which strokes a digit has: top, right, right, bottom, left, left, middle. */
	private static final List<String> DIGITS = List.of("TABDEF", "AB", "TAGED", "TAGBD", "FGAB", "TFGBD", "TFGEDB",
			"TAB", "TABDEFG", "TABDFG", "TABEFG", "BDEFG", "TDEF", "ABDEG", "TDEFG", "TEFG");

	private final int[] characters;

	private CodeBoxes(int[] characters) {
		this.characters = characters;
	}

	/** The font of these characters as a TrueType file. */
	static byte[] of(BitSet characters) {
		return new CodeBoxes(characters.stream().toArray()).file();
	}

	private byte[] file() {
		List<byte[]> glyphs = new ArrayList<>();
		glyphs.add(glyph(List.of()));
		for (int character : this.characters) {
			glyphs.add(glyph(isInvisible(character) ? List.of() : strokes(character)));
		}
		SortedMap<String, byte[]> tables = new TreeMap<>(Map.of("head", head(), "hhea", horizontalHeader(), "maxp",
				profile(), "hmtx", widths(), "cmap", characterMap(), "loca", places(glyphs), "glyf", joined(glyphs),
				"name", names(), "OS/2", metrics(), "post", post()));
		return assembled(tables);
	}

	/** What only says how the character before it is drawn. */
	private static boolean isInvisible(int character) {
		return Character.getType(character) == Character.NON_SPACING_MARK
				|| Character.getType(character) == Character.FORMAT;
	}

	private static List<Rectangle> strokes(int character) {
		String code = String.format((character > LAST_SHORT) ? "%06X" : "%04X", character);
		int columns = code.length() / ROWS;
		int width = (OUTSIDE.width() - 2 * FRAME) / columns;
		int height = (OUTSIDE.height() - 2 * FRAME) / ROWS;
		List<Rectangle> strokes = new ArrayList<>();
		for (int at = 0; at < code.length(); at++) {
			int left = OUTSIDE.left + FRAME + at % columns * width;
			int top = OUTSIDE.top - FRAME - at / columns * height;
			Rectangle cell = new Rectangle(left, top - height, left + width, top).inset(STROKE);
			String digit = DIGITS.get(Character.digit(code.charAt(at), 16));
			digit.chars().forEach((stroke) -> strokes.add(stroke(cell, (char) stroke)));
		}
		return strokes;
	}

	private static Rectangle stroke(Rectangle cell, char stroke) {
		int middle = (cell.bottom + cell.top) / 2;
		return switch (stroke) {
			case 'T' -> new Rectangle(cell.left, cell.top - STROKE, cell.right, cell.top);
			case 'A' -> new Rectangle(cell.right - STROKE, middle, cell.right, cell.top);
			case 'B' -> new Rectangle(cell.right - STROKE, cell.bottom, cell.right, middle);
			case 'D' -> new Rectangle(cell.left, cell.bottom, cell.right, cell.bottom + STROKE);
			case 'E' -> new Rectangle(cell.left, cell.bottom, cell.left + STROKE, middle);
			case 'F' -> new Rectangle(cell.left, middle, cell.left + STROKE, cell.top);
			default -> new Rectangle(cell.left, middle - STROKE / 2, cell.right, middle + STROKE / 2);
		};
	}

	/** A box with strokes in it; nothing at all where there are none. */
	private static byte[] glyph(List<Rectangle> strokes) {
		if (strokes.isEmpty()) {
			return new byte[0];
		}
		List<int[]> corners = new ArrayList<>(OUTSIDE.clockwise());
		corners.addAll(OUTSIDE.inset(FRAME).clockwise().reversed());
		strokes.forEach((stroke) -> corners.addAll(stroke.clockwise()));
		return table((glyph) -> {
			write(glyph, corners.size() / 4, OUTSIDE.left, OUTSIDE.bottom, OUTSIDE.right, OUTSIDE.top);
			for (int last = 3; last < corners.size(); last += 4) {
				glyph.writeShort(last);
			}
			glyph.writeShort(0);
			for (int i = 0; i < corners.size(); i++) {
				// On the curve, in two bytes each way.
				glyph.writeByte(1);
			}
			for (int axis = 0; axis < 2; axis++) {
				int before = 0;
				for (int[] corner : corners) {
					glyph.writeShort(corner[axis] - before);
					before = corner[axis];
				}
			}
		});
	}

	private static byte[] head() {
		return table((head) -> {
			head.writeInt(0x00010000);
			head.writeInt(0x00010000);
			head.writeInt(0);
			head.writeInt(0x5F0F3CF5);
			write(head, 0, EM);
			head.writeLong(0);
			head.writeLong(0);
			write(head, OUTSIDE.left, OUTSIDE.bottom, OUTSIDE.right, OUTSIDE.top);
			write(head, 0, 6, 2, 1, 0);
		});
	}

	private byte[] horizontalHeader() {
		return table((header) -> {
			header.writeInt(0x00010000);
			write(header, ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, glyphs());
		});
	}

	private byte[] profile() {
		return table((profile) -> {
			profile.writeInt(0x00010000);
			write(profile, glyphs(), 256, 64, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
		});
	}

	private byte[] widths() {
		return table((widths) -> {
			write(widths, EM, 0);
			for (int character : this.characters) {
				write(widths, isInvisible(character) ? THIN : EM, isInvisible(character) ? 0 : OUTSIDE.left);
			}
		});
	}

	/** In format 12, which knows all of Unicode. */
	private byte[] characterMap() {
		return table((map) -> {
			write(map, 0, 1, 3, 10);
			map.writeInt(12);
			write(map, 12, 0);
			map.writeInt(16 + 12 * this.characters.length);
			map.writeInt(0);
			map.writeInt(this.characters.length);
			for (int i = 0; i < this.characters.length; i++) {
				map.writeInt(this.characters[i]);
				map.writeInt(this.characters[i]);
				map.writeInt(i + 1);
			}
		});
	}

	private static byte[] places(List<byte[]> glyphs) {
		return table((places) -> {
			int at = 0;
			places.writeInt(at);
			for (byte[] glyph : glyphs) {
				at += padded(glyph.length);
				places.writeInt(at);
			}
		});
	}

	private static byte[] joined(List<byte[]> glyphs) {
		return table((all) -> {
			for (byte[] glyph : glyphs) {
				all.write(glyph);
				all.write(new byte[padded(glyph.length) - glyph.length]);
			}
		});
	}

	private static byte[] names() {
		Map<Integer, String> names = new TreeMap<>(Map.of(1, FAMILY, 2, "Regular", 4, FAMILY, 6, FAMILY));
		return table((table) -> {
			write(table, 0, names.size(), 6 + 12 * names.size());
			int at = 0;
			for (Map.Entry<Integer, String> name : names.entrySet()) {
				int length = 2 * name.getValue().length();
				write(table, 3, 1, 0x409, name.getKey(), length, at);
				at += length;
			}
			for (String name : names.values()) {
				table.write(name.getBytes(StandardCharsets.UTF_16BE));
			}
		});
	}

	private static byte[] metrics() {
		return table((metrics) -> {
			write(metrics, 4, EM, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, STROKE, 250, 0);
			metrics.write(new byte[10]);
			metrics.writeLong(0);
			metrics.writeLong(0);
			metrics.writeInt(0);
			write(metrics, 0x40, 0, LAST_SHORT, ASCENT, DESCENT, 0, ASCENT, -DESCENT);
			metrics.writeLong(0);
			write(metrics, 500, 700, 0, 32, 1);
		});
	}

	private static byte[] post() {
		return table((post) -> {
			post.writeInt(0x00030000);
			post.write(new byte[28]);
		});
	}

	private int glyphs() {
		return this.characters.length + 1;
	}

	private static byte[] assembled(SortedMap<String, byte[]> tables) {
		return table((file) -> {
			int exponent = 31 - Integer.numberOfLeadingZeros(tables.size());
			int range = 16 << exponent;
			file.writeInt(0x00010000);
			write(file, tables.size(), range, exponent, 16 * tables.size() - range);
			int at = 12 + 16 * tables.size();
			for (Map.Entry<String, byte[]> table : tables.entrySet()) {
				file.writeBytes(table.getKey());
				file.writeInt(checksum(table.getValue()));
				file.writeInt(at);
				file.writeInt(table.getValue().length);
				at += padded(table.getValue().length);
			}
			for (byte[] table : tables.values()) {
				file.write(table);
				file.write(new byte[padded(table.length) - table.length]);
			}
		});
	}

	private static int checksum(byte[] table) {
		int sum = 0;
		for (int at = 0; at < table.length; at++) {
			sum += (table[at] & 0xFF) << (24 - 8 * (at % 4));
		}
		return sum;
	}

	private static int padded(int length) {
		return (length + 3) / 4 * 4;
	}

	private static void write(DataOutputStream table, int... shorts) throws IOException {
		for (int each : shorts) {
			table.writeShort(each);
		}
	}

	private static byte[] table(Writer content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream table = new DataOutputStream(bytes)) {
			content.write(table);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Writes what a table holds. */
	@FunctionalInterface
	private interface Writer {

		void write(DataOutputStream table) throws IOException;

	}

	/** A rectangle in units of the font. */
	private record Rectangle(int left, int bottom, int right, int top) {

		int width() {
			return this.right - this.left;
		}

		int height() {
			return this.top - this.bottom;
		}

		Rectangle inset(int by) {
			return new Rectangle(this.left + by, this.bottom + by, this.right - by, this.top - by);
		}

		List<int[]> clockwise() {
			return List.of(new int[] { this.left, this.bottom }, new int[] { this.left, this.top },
					new int[] { this.right, this.top }, new int[] { this.right, this.bottom });
		}

	}

}
