package org.nianbao.conventions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What a page template must not hold: words (they belong into the message files), raw
 * HTML, and what the Content-Security-Policy forbids.
 */
final class TemplateRules {

	private static final Pattern LETTERS = Pattern.compile("\\p{L}");

	private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3001-\\u301F\\uFF01-\\uFF5E]");

	/** An expression of Thymeleaf, with one level of nested braces. */
	private static final Pattern EXPRESSION = Pattern.compile("[$#*@~]\\{(?:[^{}]|\\{[^{}]*})*}");

	private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("'[^']*'|\\|[^|]*\\|");

	private static final Pattern MESSAGE = Pattern.compile("#\\{([\\w.-]+)(?:\\(.*?\\))?}");

	/** Attributes whose value a person reads or hears. */
	private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "label", "summary", "aria-label",
			"aria-description", "aria-roledescription", "aria-valuetext", "abbr", "data-message");

	private TemplateRules() {
	}

	/**
	 * What is wrong with the template, one sentence each; empty if nothing is.
	 * @param messages the keys that the message files have
	 */
	static List<String> offences(String template, Set<String> messages) {
		List<String> offences = new ArrayList<>();
		// As XML, so that a fragment's row or cell outside a table is not dropped.
		Jsoup.parse(template, Parser.xmlParser()).traverse((node, depth) -> inspect(node, messages, offences));
		return offences;
	}

	private static void inspect(Node node, Set<String> messages, List<String> offences) {
		if (node instanceof TextNode text && !text.isBlank()) {
			if (node.parent() instanceof Element parent && Set.of("script", "style").contains(parent.normalName())) {
				offences.add("inline script or style: " + shortened(text.getWholeText()));
			}
			else {
				inspectText(text.getWholeText(), messages, offences);
			}
		}
		else if (node instanceof Element element) {
			element.attributes().forEach((attribute) -> inspectAttribute(element, attribute, messages, offences));
		}
	}

	private static void inspectText(String text, Set<String> messages, List<String> offences) {
		if (text.contains("[(")) {
			offences.add("raw HTML: " + shortened(text));
		}
		if (LETTERS.matcher(INLINED.matcher(text).replaceAll("")).find()) {
			offences.add("words outside the message files: " + shortened(text));
		}
		inspectMessages(text, messages, offences);
	}

	private static void inspectAttribute(Element element, Attribute attribute, Set<String> messages,
			List<String> offences) {
		String name = attribute.getKey();
		String value = attribute.getValue();
		String written = name + "=\"" + shortened(value) + "\"";
		String plainName = name.startsWith("th:") ? name.substring("th:".length()) : name;
		if (plainName.equals("utext") && !isData(element, value)) {
			offences.add("raw HTML: " + written);
		}
		if (plainName.equals("style") || plainName.startsWith("on")) {
			offences.add("inline script or style: " + written);
		}
		if (CHINESE.matcher(value).find()) {
			offences.add("words outside the message files: " + written);
		}
		else if (name.startsWith("th:")) {
			if ((plainName.equals("text") || SPOKEN.contains(plainName)) && holdsWords(value)) {
				offences.add("words outside the message files: " + written);
			}
		}
		else if (isSpoken(element, name) && LETTERS.matcher(value).find()) {
			offences.add("words outside the message files: " + written);
		}
		inspectMessages(value, messages, offences);
	}

	/**
	 * JSON that browsers never run, and that {@code PageHead} makes safe to stand there.
	 */
	private static boolean isData(Element element, String value) {
		return element.normalName().equals("script") && element.attr("type").equals("application/ld+json")
				&& value.equals("${pageHead.linkedData}");
	}

	/**
	 * Whether the Thymeleaf expression has a literal with letters outside its
	 * expressions.
	 */
	private static boolean holdsWords(String expression) {
		Matcher literals = LITERAL.matcher(EXPRESSION.matcher(expression).replaceAll(""));
		return literals.results().anyMatch((literal) -> LETTERS.matcher(literal.group()).find());
	}

	private static boolean isSpoken(Element element, String attribute) {
		boolean button = element.normalName().equals("input")
				&& Set.of("submit", "button", "reset").contains(element.attr("type"));
		boolean description = element.normalName().equals("meta") && element.attr("name").equals("description");
		return SPOKEN.contains(attribute) || button && attribute.equals("value")
				|| description && attribute.equals("content");
	}

	private static void inspectMessages(String text, Set<String> messages, List<String> offences) {
		MESSAGE.matcher(text)
			.results()
			.map((used) -> used.group(1))
			.filter((key) -> !messages.contains(key))
			.forEach((key) -> offences.add("no message has the key " + key));
	}

	private static String shortened(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return line.length() <= 80 ? line : line.substring(0, 80) + "…";
	}

}
