package org.nianbao.conventions;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must hold between a module's Chinese and its English message file.
 */
final class MessageRules {

	private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3001-\\u301F\\uFF01-\\uFF5E]");

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

	/** The other language is offered in its own words. */
	private static final Pattern LANGUAGE_NAME = Pattern.compile("(^|\\.)language\\.");

	private MessageRules() {
	}

	/**
	 * What is wrong with the two files, one sentence each; empty if nothing is.
	 * @param module the name that the files share
	 */
	static List<String> offences(String module, String chineseFile, String englishFile) {
		List<String> offences = new ArrayList<>();
		String chineseName = module + ".properties";
		String englishName = module + "_en.properties";
		Map<String, String> chinese = read(chineseName, chineseFile, offences);
		Map<String, String> english = read(englishName, englishFile, offences);
		missing(chinese, english).forEach((key) -> offences.add(englishName + " lacks " + key));
		missing(english, chinese).forEach((key) -> offences.add(chineseName + " lacks " + key));
		english.forEach((key, text) -> {
			if (!LANGUAGE_NAME.matcher(key).find() && CHINESE.matcher(text).find()) {
				offences.add("the English text of " + key + " is not English: " + text);
			}
			if (chinese.containsKey(key) && !arguments(text).equals(arguments(chinese.get(key)))) {
				offences.add(key + " has different arguments in the two languages");
			}
		});
		return offences;
	}

	private static Map<String, String> read(String name, String file, List<String> offences) {
		Map<String, String> messages = new LinkedHashMap<>();
		Properties reader = new Properties() {

			@Override
			public synchronized Object put(Object key, Object value) {
				String text = (String) value;
				if (messages.put((String) key, text) != null) {
					offences.add(name + " has " + key + " twice");
				}
				if (text.isBlank()) {
					offences.add(name + " has no text for " + key);
				}
				if (text.contains("'")) {
					offences.add(name + ": " + key + " has the apostrophe ', which MessageFormat swallows; write ’");
				}
				return value;
			}

		};
		try (Reader source = new StringReader(file)) {
			reader.load(source);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return messages;
	}

	private static TreeSet<String> missing(Map<String, String> in, Map<String, String> from) {
		TreeSet<String> missing = new TreeSet<>(in.keySet());
		missing.removeAll(from.keySet());
		return missing;
	}

	private static TreeSet<String> arguments(String text) {
		return ARGUMENT.matcher(text)
			.results()
			.map((MatchResult argument) -> argument.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
