package org.nianbao.document.source.pdf;

/**
 * A ruled line on a page, in points from the page's top left.
 *
 * @param from its smaller end: left for a horizontal line, top for a vertical one
 * @param to its larger end
 * @param at where it lies: from the top for a horizontal line, from the left for a
 * vertical one
 */
record Rule(float from, float to, float at) {

	/** Lines drawn twice, or ending a little before another one, are as one. */
	static final float NEAR = 2.5f;

	/** Whether the line passes that point. */
	boolean passes(float point) {
		return point >= this.from - NEAR && point <= this.to + NEAR;
	}

	/** Whether a line across touches this one. */
	boolean touches(Rule across) {
		return passes(across.at) && across.passes(this.at);
	}

}
