package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Wording;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;

/**
 * Recognises the titles of an edition's sections. A title is a line of its own, or stands
 * before a colon or a space and the section's text; a sentence that names titles is none.
 */
final class SectionTitles {

	private static final int LONGEST = 60;

	private static final String AFTER_TITLE = "：: \t\u3000\u00A0。";

	/** The page number of a table of contents. */
	private static final Pattern PAGE = Pattern.compile("[.．…·\\s]{2,40}\\d{1,3}\\s{0,9}$");

	private final List<Title> titles;

	SectionTitles(Edition edition) {
		this.titles = edition.sections().stream().map(Title::of).toList();
	}

	/** How sure it is that a line is a section's title. */
	enum Strength {

		/** The wording without a number. */
		WORDING,

		/** The number and nearly the wording. */
		SIMILAR,

		/** Another number and the wording. */
		RENUMBERED,

		/** Number and wording. */
		EXACT

	}

	/**
	 * A title that was recognised.
	 *
	 * @param section the section
	 * @param strength how sure it is
	 * @param printed the title as printed
	 * @param text what stands behind it on the same line; empty if nothing
	 */
	record Found(Section section, Strength strength, String printed, String text) {
	}

	/** The section whose title the line is, or null if it is none. */
	@Nullable Found find(String line) {
		if (Wording.isLiteral(line)) {
			return null;
		}
		Found whole = (line.length() <= LONGEST) ? whole(PAGE.matcher(line).replaceFirst("")) : null;
		return (whole != null) ? whole : withText(line);
	}

	private @Nullable Found whole(String line) {
		Numbering numbering = Numbering.ofSection(line);
		String wording = Wording.of(numbering.rest());
		Found best = null;
		for (Title title : this.titles) {
			Strength strength = title.strength(numbering.numeral(), wording, Wording.of(line));
			if (strength != null && (best == null || strength.compareTo(best.strength()) > 0)) {
				best = new Found(title.section(), strength, line.strip(), "");
			}
		}
		return best;
	}

	private @Nullable Found withText(String line) {
		Numbering numbering = Numbering.ofSection(line);
		if (numbering.numeral().isEmpty()) {
			return null;
		}
		String rest = numbering.rest();
		StringBuilder wording = new StringBuilder();
		for (int i = 0; i < Math.min(rest.length() - 1, LONGEST); i++) {
			wording.append(Wording.of(rest.substring(i, i + 1)));
			Title title = (AFTER_TITLE.indexOf(rest.charAt(i + 1)) >= 0) ? titled(numbering.numeral(), wording) : null;
			if (title != null) {
				String text = rest.substring(i + 2).strip();
				int printed = line.length() - rest.length() + i + 1;
				return isText(text)
						? new Found(title.section(), Strength.EXACT, line.substring(0, printed).strip(), text) : null;
			}
		}
		return null;
	}

	private @Nullable Title titled(String numeral, StringBuilder wording) {
		for (Title title : this.titles) {
			if (title.numeral().equals(numeral) && title.wordings().contains(wording.toString())) {
				return title;
			}
		}
		return null;
	}

	/** A line that goes on with the next title is a table of contents. */
	private boolean isText(String text) {
		return !Wording.of(text).isEmpty() && this.titles.stream()
			.noneMatch((title) -> title.wordings().stream().anyMatch((wording) -> Wording.of(text).contains(wording)));
	}

	/**
	 * A section's title as the edition prints it.
	 *
	 * @param numeral its numeral; empty if it has none
	 * @param wordings its wordings without the numeral, synonyms included
	 */
	private record Title(Section section, String numeral, List<String> wordings) {

		static Title of(Section section) {
			Numbering numbering = Numbering.ofSection(section.title().zh());
			List<String> wordings = new ArrayList<>();
			Stream.concat(Stream.of(numbering.rest()), section.synonyms().stream())
				.forEach((text) -> wordings.add(Wording.of(text)));
			return new Title(section, numbering.numeral(), List.copyOf(wordings));
		}

		@Nullable Strength strength(String printedNumeral, String wording, String wholeWording) {
			boolean numbered = !printedNumeral.isEmpty();
			if (this.numeral.isEmpty()) {
				return this.wordings.contains(wholeWording) ? Strength.EXACT : null;
			}
			if (this.wordings.contains(wording)) {
				return !numbered ? Strength.WORDING
						: this.numeral.equals(printedNumeral) ? Strength.EXACT : Strength.RENUMBERED;
			}
			return (this.numeral.equals(printedNumeral) && isSimilar(wording)) ? Strength.SIMILAR : null;
		}

		private boolean isSimilar(String wording) {
			for (String official : this.wordings) {
				int most = Distance.tolerated(official.length()) + ((official.length() > 5) ? 1 : 0);
				if (Distance.between(wording, official, most) <= most) {
					return true;
				}
			}
			return false;
		}

	}

}
