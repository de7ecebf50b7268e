package org.nianbao.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the outline of its dark squares, to be drawn by an SVG {@code path}: no
 * script, no picture to be fetched.
 *
 * @param size the width and height with the quiet margin, in squares
 * @param outline the data of the path
 */
public record QrPicture(int size, String outline) {

	private static final int MARGIN = 4;

	/** The code that holds the text. */
	public static QrPicture of(String text) {
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		StringBuilder outline = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				int end = x;
				while (end < code.size && code.getModule(end, y)) {
					end++;
				}
				if (end > x) {
					outline.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
					outline.append('h').append(end - x).append("v1h").append(x - end).append('z');
					x = end;
				}
			}
		}
		return new QrPicture(code.size + 2 * MARGIN, outline.toString());
	}

}
