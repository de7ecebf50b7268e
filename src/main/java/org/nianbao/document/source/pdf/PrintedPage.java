package org.nianbao.document.source.pdf;

import java.util.List;

/**
 * What is printed on a page.
 *
 * @param width the page's width in points
 * @param height its height
 * @param glyphs the characters, in the order in which they are drawn
 * @param across the horizontal lines
 * @param down the vertical lines
 */
record PrintedPage(float width, float height, List<Glyph> glyphs, List<Rule> across, List<Rule> down) {
}
