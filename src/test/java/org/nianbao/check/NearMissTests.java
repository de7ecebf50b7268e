package org.nianbao.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.check.ExampleFile.Given;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What looks like a breach of a rule and is none. That each rule fires where it should is
 * shown by its example (RuleExamplesTests) and by the corpus.
 */
class NearMissTests {

	private static final int FEWEST = 2;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final RuleExamples REPORTS = new RuleExamples(TestEditions.official());

	private static final Map<String, List<Given>> NEAR_MISSES = read();

	static Stream<String> rules() {
		return NEAR_MISSES.keySet().stream();
	}

	@Test
	void knowsTwoForEveryRule() {
		Set<String> codes = Rulebooks.OFFICIAL.rules()
			.stream()
			.map(RuleDescription::code)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(new TreeSet<>(NEAR_MISSES.keySet())).isEqualTo(codes);
		assertThat(NEAR_MISSES).allSatisfy((rule,
				reports) -> assertThat(reports).as(rule).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void areNotFound(String rule) {
		FindingLevel strictest = Rulebooks.OFFICIAL.rules()
			.stream()
			.filter((described) -> described.code().equals(rule))
			.findFirst()
			.orElseThrow()
			.level();
		for (Given given : Objects.requireNonNull(NEAR_MISSES.get(rule))) {
			List<Finding> found = REPORTS.example(rule, given)
				.findings(Rulebooks.OFFICIAL)
				.stream()
				.filter((finding) -> strictest == FindingLevel.NOTE || finding.level() != FindingLevel.NOTE)
				.toList();
			assertThat(found).as("%s: %s", rule, given)
				.extracting((finding) -> finding.message(Locale.CHINESE))
				.isEmpty();
		}
	}

	private static Map<String, List<Given>> read() {
		try (InputStream file = NearMissTests.class.getResourceAsStream("/check/near-misses.yaml")) {
			Object tree = new Yaml(new SafeConstructor(new LoaderOptions()))
				.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
			return MAPPER.convertValue(tree, new TypeReference<Map<String, List<Given>>>() {
			});
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
