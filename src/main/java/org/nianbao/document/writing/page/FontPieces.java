package org.nianbao.document.writing.page;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * The fonts of a PDF. One font of 30,000 ideographs takes 14 MB of memory, so it is cut
 * into pieces, the most usual ideographs first; a report loads the pieces that its own
 * characters need, two of them as a rule. How they were cut is told in
 * docs/decisions/0030.
 */
final class FontPieces {

	private static final String FOLDER = "/fonts/";

	private final List<Piece> pieces;

	private FontPieces(List<Piece> pieces) {
		this.pieces = pieces;
	}

	/**
	 * A piece of a font.
	 *
	 * @param family its name as a font family
	 * @param bold whether it is the bold font's
	 * @param characters the characters that it has
	 * @param file opens its file
	 */
	record Piece(String family, boolean bold, BitSet characters, Supplier<InputStream> file) {

		InputStream open() {
			return this.file.get();
		}

	}

	/** Reads what each piece holds. */
	static FontPieces load() {
		List<Piece> pieces = new ArrayList<>();
		try (BufferedReader index = new BufferedReader(
				new InputStreamReader(resource("pieces.txt"), StandardCharsets.US_ASCII))) {
			for (String line = index.readLine(); line != null; line = index.readLine()) {
				pieces.add(piece(line));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new FontPieces(pieces);
	}

	private static Piece piece(String line) {
		String[] words = line.split(" ");
		BitSet characters = new BitSet();
		for (int i = 2; i < words.length; i++) {
			String[] range = words[i].split("-");
			int first = Integer.parseInt(range[0], 16);
			characters.set(first, Integer.parseInt(range[range.length - 1], 16) + 1);
		}
		String file = words[0];
		return new Piece(file.replace(".ttf", ""), words[1].equals("bold"), characters, () -> resource(file));
	}

	private static InputStream resource(String name) {
		InputStream resource = FontPieces.class.getResourceAsStream(FOLDER + name);
		if (resource == null) {
			throw new IllegalStateException("missing resource " + name);
		}
		return resource;
	}

	/**
	 * The pieces that hold the given characters, the most usual ones first. What no piece
	 * holds is in one more, in which characters are boxes with their code.
	 */
	List<Piece> covering(BitSet characters) {
		List<Piece> covering = new ArrayList<>(
				this.pieces.stream().filter((piece) -> piece.characters().intersects(characters)).toList());
		BitSet lacking = lacking(characters);
		if (!lacking.isEmpty()) {
			covering.add(
					new Piece(CodeBoxes.FAMILY, false, lacking, () -> new ByteArrayInputStream(CodeBoxes.of(lacking))));
		}
		return covering;
	}

	private BitSet lacking(BitSet characters) {
		BitSet lacking = (BitSet) characters.clone();
		this.pieces.stream().filter((piece) -> !piece.bold()).forEach((piece) -> lacking.andNot(piece.characters()));
		return lacking;
	}

}
