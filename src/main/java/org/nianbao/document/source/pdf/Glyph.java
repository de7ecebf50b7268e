package org.nianbao.document.source.pdf;

import org.nianbao.document.source.Wording;

/**
 * A character on a page, in points from the page's top left.
 *
 * @param text the character, or several that are drawn as one
 * @param x its left edge
 * @param y its baseline
 * @param width its width
 * @param size the size of its font
 */
record Glyph(String text, float x, float y, float width, float size) {

	float right() {
		return this.x + this.width;
	}

	float centreX() {
		return this.x + this.width / 2;
	}

	/** The middle of its height; characters stand mostly above their baseline. */
	float centreY() {
		return this.y - this.size * 0.35f;
	}

	boolean isSpace() {
		return Wording.isBlank(this.text);
	}

}
