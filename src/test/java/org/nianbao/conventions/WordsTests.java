package org.nianbao.conventions;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word that a person reads stands in the message files of its module, in both
 * languages.
 */
class WordsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path MESSAGES = RESOURCES.resolve("messages");

	/** They recognise or write the words and numbers of reports and lists themselves. */
	private static final Set<String> MODULES_WITH_CHINESE = Set.of("check", "content", "demonstration", "document",
			"filing/ledger", "filing/section/FeeStatement.java", "web");

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

	private static final Set<String> KEYS = Set.of("report.title", "report.save");

	@ParameterizedTest
	@MethodSource("modulesWithMessages")
	void theMessageFilesSayTheSameInBothLanguages(String module) throws IOException {
		assertThat(MessageRules.offences(module, Files.readString(chinese(module)),
				Files.readString(MESSAGES.resolve(module + "_en.properties"))))
			.isEmpty();
	}

	@Test
	void noMessageStandsInTwoModules() throws IOException {
		Map<String, String> modules = new HashMap<>();
		for (String module : modulesWithMessages()) {
			for (String key : keys(module)) {
				assertThat(modules.put(key, module)).as("the other module that has %s of %s", key, module).isNull();
			}
		}
	}

	@Test
	void noTemplateHoldsWordsRawHtmlOrInlineScript() throws IOException {
		Set<String> keys = new HashSet<>();
		for (String module : modulesWithMessages()) {
			keys.addAll(keys(module));
		}
		List<Path> templates = files("templates", ".html");
		assertThat(templates).isNotEmpty();
		for (Path template : templates) {
			assertThat(TemplateRules.offences(Files.readString(template), keys)).as(template.toString()).isEmpty();
		}
	}

	@Test
	void noScriptHoldsChineseWords() throws IOException {
		for (Path script : files("static", ".js")) {
			assertThat(Files.readString(script)).as(script.toString()).doesNotContainPattern(CHINESE);
		}
	}

	@Test
	void noClassHoldsChineseWordsUnlessItReadsOrWritesReports() throws IOException {
		for (Path source : files(Path.of("src/main/java"), ".java")) {
			if (MODULES_WITH_CHINESE.stream()
				.noneMatch((module) -> source.startsWith(Path.of("src/main/java/org/nianbao", module)))) {
				assertThat(holdsChinese(Files.readString(source))).as(source.toString()).isFalse();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "return \"已报送\";, true", "\"\"\"\\n已报送\"\"\", true", "// 回执 is the receipt, false",
			"/** 回执\\n */ String receipt, false" })
	void seesChineseWordsInAClass(String source, boolean held) {
		assertThat(holdsChinese(source.replace("\\n", "\n"))).isEqualTo(held);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>保存</p>", "<p>Save</p>", "<p>[[#{report.title}]] saved</p>",
			"<input type='submit' value='Save'>", "<img alt='A chart' src='/a.svg'>", "<p title='Help'></p>",
			"<p th:text=\"'Saved at ' + ${time}\"></p>", "<p th:text=\"|Saved ${time}|\"></p>",
			"<p th:text=\"${done} ? '已报送' : ''\"></p>", "<p th:title=\"'Help'\"></p>",
			"<p th:text=\"${#temporals.format(day, 'yyyy年M月d日')}\"></p>", "<p th:aria-label=\"'Menu'\"></p>",
			"<meta name='description' content='Yearly reports'>", "<p th:text=\"#{no.such.key}\"></p>",
			"<p th:text=\"#{no.such.key(${year})}\"></p>", "<p>[[#{no.such.key}]]</p>", "<p th:utext=\"${html}\"></p>",
			"<script th:utext=\"${pageHead.linkedData}\"></script>",
			"<script type='application/ld+json' th:utext=\"${html}\"></script>", "<p>[(${html})]</p>",
			"<script>run()</script>", "<style>p { color: red }</style>", "<td th:text=\"'Total'\"></td>",
			"<title>Reports</title>", "<p style='color: red'></p>", "<p th:style=\"${style}\"></p>",
			"<button onclick='run()'></button>" })
	void refusesTheTemplate(String template) {
		assertThat(TemplateRules.offences(template, KEYS)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<h1 th:text=\"#{report.title}\"></h1>", "<p>[[#{report.save}]]：2 / 3</p>",
			"<a th:href=\"@{/reports/{code}(code=${code})}\" class='button' th:text=\"${name}\"></a>",
			"<input type='text' name='agency' th:value=\"${agency}\">", "<p th:classappend=\"${done} ? 'done'\"></p>",
			"<p th:text=\"#{report.title(${year}, ${#numbers.formatInteger(n, 1, 'COMMA')})}\"></p>",
			"<p th:text=\"${done} ? #{report.save} : #{report.title}\"></p>",
			"<script type='module' src='/grid.js'></script>",
			"<script type='application/ld+json' th:utext=\"${pageHead.linkedData}\"></script>",
			"<p th:text=\"#{${finding.messageKey()}}\"></p>", "<!-- why the table comes first --><p>·</p>" })
	void acceptsTheTemplate(String template) {
		assertThat(TemplateRules.offences(template, KEYS)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'a=年报\\nb=回执', a=Report, web_en.properties lacks b",
			"a=年报, 'a=Report\\nb=Receipt', web.properties lacks b",
			"'a=年报\\na=年度报告', a=Report, web.properties has a twice", "a=年报, a=, web_en.properties has no text for a",
			"a=年报, a=年报, the English text of a is not English: 年报",
			"a={0}年年报, a=Report, a has different arguments in the two languages",
			"'a=年报', 'a=The agency''s report', 'web_en.properties: a has the apostrophe '', which MessageFormat swallows; write ’'" })
	void refusesTheMessages(String chinese, String english, String offence) {
		assertThat(MessageRules.offences("web", chinese.replace("\\n", "\n"), english.replace("\\n", "\n")))
			.containsExactly(offence);
	}

	@Test
	void acceptsMessagesThatSayTheSame() {
		assertThat(MessageRules.offences("web", "a={0}年年报\nlanguage.other=English", "a=Report {0}\nlanguage.other=中文"))
			.isEmpty();
	}

	static List<String> modulesWithMessages() throws IOException {
		List<String> names = files("messages", ".properties").stream()
			.map((file) -> file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
			.distinct()
			.toList();
		assertThat(names).contains("web");
		return names;
	}

	private static Path chinese(String module) {
		return MESSAGES.resolve(module + ".properties");
	}

	private static Set<String> keys(String module) throws IOException {
		Properties messages = new Properties();
		messages.load(new StringReader(Files.readString(chinese(module))));
		return messages.stringPropertyNames();
	}

	private static boolean holdsChinese(String source) {
		return CHINESE.matcher(COMMENT.matcher(source).replaceAll("")).find();
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		return files(RESOURCES.resolve(folder), ending);
	}

	private static List<Path> files(Path path, String ending) throws IOException {
		if (Files.notExists(path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(path)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
