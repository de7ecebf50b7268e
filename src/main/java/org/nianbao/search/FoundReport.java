package org.nianbao.search;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.publication.PublishedListing;

/**
 * A report that was found.
 *
 * @param report the report
 * @param received how many requests were received
 * @param figure the figure in the chosen cell; null if none was chosen
 * @param excerpts passages in which what was looked for occurs; empty if nothing was
 */
public record FoundReport(PublishedListing report, BigDecimal received, @Nullable BigDecimal figure,
		List<Excerpt> excerpts) {

	public FoundReport {
		excerpts = List.copyOf(excerpts);
	}

	/**
	 * A passage of a report's text.
	 *
	 * @param pieces its pieces in order, of which some are what was looked for
	 */
	public record Excerpt(List<Piece> pieces) {

		public Excerpt {
			pieces = List.copyOf(pieces);
		}

	}

	/**
	 * A piece of a passage.
	 *
	 * @param text the text
	 * @param wanted whether it is what was looked for
	 */
	public record Piece(String text, boolean wanted) {
	}

}
