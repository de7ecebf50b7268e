package org.nianbao.document.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.nianbao.document.source.Wording;

/** Puts characters at places together to lines of text. */
final class Lettering {

	/** Characters whose baselines differ by less of their size stand on one line. */
	private static final float SAME_LINE = 0.5f;

	/** A gap of so much of the size is a space between Latin letters and digits. */
	private static final float SPACE = 0.2f;

	/** A gap of so much of the size is a space between Chinese characters. */
	private static final float WIDE_SPACE = 0.55f;

	/** A gap of so much of the size parts what stands beside each other. */
	private static final float WIDE_GAP = 1.2f;

	/** Enough before a number; between Chinese and digits stands a quarter anyhow. */
	private static final float NUMBER_GAP = 0.36f;

	private Lettering() {
	}

	/** The lines of these characters from top to bottom, each from left to right. */
	static List<List<Glyph>> lines(List<Glyph> glyphs) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::y));
		List<List<Glyph>> lines = new ArrayList<>();
		float baseline = 0;
		float size = 0;
		for (Glyph glyph : sorted) {
			if (lines.isEmpty() || glyph.y() - baseline > Math.max(size, glyph.size()) * SAME_LINE) {
				lines.add(new ArrayList<>());
				baseline = glyph.y();
				size = glyph.size();
			}
			lines.getLast().add(glyph);
		}
		lines.forEach((line) -> line.sort(Comparator.comparingDouble(Glyph::x)));
		lines.removeIf((line) -> line.stream().allMatch(Glyph::isSpace));
		return lines;
	}

	/**
	 * The pieces of a line: parted by wide gaps, or a label and the numbers behind it,
	 * between which less of a gap is enough.
	 */
	static List<List<Glyph>> pieces(List<Glyph> line) {
		List<List<Glyph>> row = parted(line, true);
		boolean labelled = row.size() > 1 && row.stream().skip(1).allMatch(Lettering::isNumber);
		return labelled ? row : parted(line, false);
	}

	private static List<List<Glyph>> parted(List<Glyph> line, boolean beforeNumbers) {
		List<List<Glyph>> pieces = new ArrayList<>();
		Glyph last = null;
		for (Glyph glyph : line) {
			if (glyph.isSpace()) {
				continue;
			}
			float gap = (beforeNumbers && isOfNumber(glyph)) ? NUMBER_GAP : WIDE_GAP;
			if (last == null || glyph.x() - last.right() > gap * Math.max(last.size(), glyph.size())) {
				pieces.add(new ArrayList<>());
			}
			pieces.getLast().add(glyph);
			last = glyph;
		}
		return pieces;
	}

	private static boolean isNumber(List<Glyph> piece) {
		return piece.stream().allMatch(Lettering::isOfNumber);
	}

	private static boolean isOfNumber(Glyph glyph) {
		return glyph.text().chars().allMatch((c) -> (c >= '0' && c <= '9') || "+-,./—".indexOf(c) >= 0);
	}

	/** The text of a line, or of a piece of one. */
	static String text(List<Glyph> line) {
		StringBuilder text = new StringBuilder();
		Glyph last = null;
		for (Glyph glyph : line) {
			if (glyph.isSpace()) {
				if (last != null && text.charAt(text.length() - 1) != ' ') {
					text.append(' ');
				}
				continue;
			}
			if (last != null && text.charAt(text.length() - 1) != ' ' && isSpaceBetween(last, glyph)) {
				text.append(' ');
			}
			text.append(glyph.text());
			last = glyph;
		}
		return Wording.strip(text.toString());
	}

	private static boolean isSpaceBetween(Glyph one, Glyph other) {
		boolean latin = isLatin(one) && isLatin(other);
		return other.x() - one.right() > (latin ? SPACE : WIDE_SPACE) * Math.max(one.size(), other.size());
	}

	private static boolean isLatin(Glyph glyph) {
		return glyph.text().charAt(glyph.text().length() - 1) < 0x250;
	}

	/** Two lines of one text as one; a space stands between Latin words only. */
	static String joined(String one, String next) {
		if (one.isEmpty() || next.isEmpty()) {
			return one + next;
		}
		boolean words = Character.isLetter(one.charAt(one.length() - 1)) && one.charAt(one.length() - 1) < 0x250
				&& Character.isLetter(next.charAt(0)) && next.charAt(0) < 0x250;
		return one + (words ? " " : "") + next;
	}

}
