package org.nianbao.document.reading;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.Signature;
import org.nianbao.document.reading.Labelled.Label;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Token;
import org.nianbao.document.source.Wording;

/**
 * The end of a report: the signature block and what the page has below it. A signature is
 * an agency's name with a date before, behind or beside it; or the name in the title
 * alone; or a date alone with nothing but the page's footer below; or marked as 落款.
 *
 * @param from the first block that is no longer the report's text
 * @param to the block behind the signature; what follows is no part of the report
 * @param signature the signature; {@link Signature#NONE} if there is none
 */
record Ending(int from, int to, Signature signature) {

	/** No page has more lines below a report; a signature further up is none. */
	private static final int LONGEST_FOOTER = 500;

	/**
	 * Finds the end of a report.
	 * @param blocks all blocks of the document
	 * @param from the first block of the last section
	 * @param agency the agency that the title names; empty if it names none
	 */
	static Ending of(List<Block> blocks, int from, String agency) {
		int first = Math.max(from, blocks.size() - LONGEST_FOOTER);
		for (int i = blocks.size() - 1; i >= first; i--) {
			Ending ending = labelled(blocks, i);
			if (ending == null) {
				ending = dated(blocks, from, i);
			}
			if (ending != null) {
				return ending;
			}
		}
		Ending named = named(blocks, from, agency);
		if (named != null) {
			return named;
		}
		int footer = footer(blocks, from);
		LocalDate date = (footer > from) ? date(blocks.get(footer - 1)) : null;
		return (date != null) ? new Ending(footer - 1, footer, new Signature("", date))
				: new Ending(footer, footer, Signature.NONE);
	}

	private static @Nullable Ending labelled(List<Block> blocks, int i) {
		Labelled labelled = Labelled.of(text(blocks.get(i)));
		if (labelled == null || labelled.label() != Label.SIGNATURE) {
			return null;
		}
		LocalDate date = (i + 1 < blocks.size()) ? date(blocks.get(i + 1)) : null;
		return new Ending(i, (date != null) ? i + 2 : i + 1, new Signature(labelled.value(), date));
	}

	private static @Nullable Ending dated(List<Block> blocks, int from, int i) {
		LocalDate date = date(blocks.get(i));
		if (date != null) {
			if (i > from && AgencyName.isLike(text(blocks.get(i - 1)))) {
				return new Ending(i - 1, i + 1, new Signature(text(blocks.get(i - 1)), date));
			}
			if (i + 1 < blocks.size() && AgencyName.isLike(text(blocks.get(i + 1)))) {
				return new Ending(i, i + 2, new Signature(text(blocks.get(i + 1)), date));
			}
			return null;
		}
		String line = text(blocks.get(i));
		String name = beforeDate(line);
		return (name != null)
				? new Ending(i, i + 1, new Signature(name, CalendarText.date(line.substring(name.length())))) : null;
	}

	/** The agency's name on a line that ends with a date, or null if it is none such. */
	static @Nullable String beforeDate(String line) {
		if (line.length() > 80 || Wording.isLiteral(line)) {
			return null;
		}
		int start = CalendarText.startOfLastDate(line);
		return (start > 0 && AgencyName.isLike(line.substring(0, start))) ? line.substring(0, start) : null;
	}

	private static @Nullable Ending named(List<Block> blocks, int from, String agency) {
		int last = blocks.size() - 1;
		while (last >= from && PageNoise.isBelowPage(text(blocks.get(last)))) {
			last--;
		}
		String line = (last >= from) ? text(blocks.get(last)) : "";
		return (AgencyName.isLike(line) && Wording.of(line).equals(Wording.of(agency)))
				? new Ending(last, last + 1, new Signature(line, null)) : null;
	}

	/** Where the footer of the page begins; behind the last block if it has none. */
	private static int footer(List<Block> blocks, int from) {
		int footer = blocks.size();
		for (int i = blocks.size() - 1; i >= from && PageNoise.isBelowPage(text(blocks.get(i))); i--) {
			footer = PageNoise.isSiteFooter(text(blocks.get(i))) ? i : footer;
		}
		return footer;
	}

	private static @Nullable LocalDate date(Block block) {
		return CalendarText.date(text(block));
	}

	private static String text(Block block) {
		Token sole = block.sole();
		return (sole != null) ? sole.text() : "";
	}

}
