package org.nianbao.conventions;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** English sentences with a count are right for one as for many. */
class CountsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern FORMATTED = Pattern.compile("@figures\\.number");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			portal.coverage.agencies   | 0 | 0 agencies
			portal.coverage.agencies   | 1 | 1 agency
			portal.coverage.agencies   | 2 | 2 agencies
			portal.coverage.agencies   | 1000 | 1,000 agencies
			portal.home.count          | 0 | 0 annual reports
			portal.home.count          | 1 | 1 annual report
			portal.home.count          | 2 | 2 annual reports
			portal.home.count          | 1000 | 1,000 annual reports
			administration.count       | 1 | 1 agency
			archive.count              | 1 | 1 document
			filing.task.unreadable     | 1 | 1 cell is no number
			filing.task.unreadable     | 2 | 2 cells are no numbers
			proof.verification.broken  | 1 | 1 chain does not verify; its first place:
			proof.verification.broken  | 1000 | 1,000 chains do not verify; the first place of each:
			""")
	void saysACountInEnglish(String key, int count, String sentence) throws IOException {
		assertThat(new MessageFormat(english().get(key), Locale.ENGLISH).format(new Object[] { count, count }))
			.isEqualTo(sentence);
	}

	@Test
	void noTemplateGivesAFormattedFigureToAChoice() throws IOException {
		Map<String, String> choosing = english();
		choosing.values().removeIf((text) -> !text.contains(",choice,"));
		assertThat(choosing).isNotEmpty();
		for (Path template : templates()) {
			List<String> lines = Files.readString(template).lines().filter(FORMATTED.asPredicate()).toList();
			choosing.keySet()
				.forEach((key) -> assertThat(lines).as("%s, %s", template, key)
					.noneMatch((line) -> line.contains("#{" + key + "(${@figures.number")));
		}
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	/** All English sentences by their keys. */
	private static Map<String, String> english() throws IOException {
		Properties messages = new Properties();
		try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
			for (Path file : files.filter((each) -> each.toString().endsWith("_en.properties")).toList()) {
				messages.load(new StringReader(Files.readString(file)));
			}
		}
		Map<String, String> texts = new TreeMap<>();
		messages.stringPropertyNames().forEach((key) -> texts.put(key, messages.getProperty(key)));
		return texts;
	}

}
