package org.nianbao.demonstration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for facts. A name in braces stands for its fact; what stands in
 * brackets is left out, or replaced by what follows the bar, where one of its numbers is
 * zero.
 */
final class TextTemplate {

	private static final Pattern OPTIONAL = Pattern.compile("\\[(?<text>[^\\[\\]|]*)(?:\\|(?<otherwise>[^\\[\\]]*))?]");

	private static final Pattern PLACE = Pattern.compile("\\{(?<name>[A-Za-z0-9.]+)}");

	private TextTemplate() {
	}

	/**
	 * The text with its facts.
	 * @throws IllegalArgumentException if it speaks of something that is not known
	 */
	static String fill(String template, Facts facts) {
		String chosen = OPTIONAL.matcher(template).replaceAll((match) -> {
			String otherwise = (match.group("otherwise") != null) ? match.group("otherwise") : "";
			return Matcher.quoteReplacement(hasZero(match.group("text"), facts) ? otherwise : match.group("text"));
		});
		return PLACE.matcher(chosen).replaceAll((match) -> Matcher.quoteReplacement(facts.text(match.group("name"))));
	}

	private static boolean hasZero(String text, Facts facts) {
		return PLACE.matcher(text).results().anyMatch((match) -> facts.isZero(match.group("name")));
	}

}
