package org.nianbao.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The rulebook has the rules that are asked of it, each at the level asked. */
class SpecifiedRulesTests {

	private static final Path SPECIFICATION = Path.of("../shared/spec/checks.md");

	/** A row of a table: the codes of rules, and last their levels. */
	private static final Pattern ROW = Pattern.compile("\\| `[a-z].*\\|");

	private static final Pattern CODE = Pattern.compile("`([a-z]+\\.[A-Za-z*]+)`");

	@Test
	void areAllThereAtALevelThatIsAsked() throws IOException {
		assumeThat(SPECIFICATION).as("what the checks look for, which is no part of the project").exists();
		Map<String, RuleDescription> rules = Rulebooks.OFFICIAL.rules()
			.stream()
			.collect(Collectors.toMap(RuleDescription::code, Function.identity()));
		List<String> asked = new ArrayList<>();
		for (String line : Files.readAllLines(SPECIFICATION)) {
			if (ROW.matcher(line).matches()) {
				String[] columns = line.split("\\|");
				String levels = columns[columns.length - 1];
				CODE.matcher(columns[1]).results().map((code) -> code.group(1)).forEach((code) -> {
					asked.add(code);
					if (code.endsWith("*")) {
						assertThat(rules.keySet()).anyMatch((rule) -> rule.startsWith(code.replace("*", "")));
					}
					else {
						assertThat(rules).containsKey(code);
						assertThat(hasLevel(levels, rules.get(code))).as("%s: %s", code, levels).isTrue();
					}
				});
			}
		}
		assertThat(asked).hasSizeGreaterThan(45).doesNotHaveDuplicates();
	}

	/** A rule of several levels is described by its strictest one. */
	private static boolean hasLevel(String levels, RuleDescription rule) {
		if (levels.contains("set by the office")) {
			return rule.isSettable();
		}
		return Arrays.stream(levels.split("[^a-z]+"))
			.filter((word) -> List.of("block", "explain", "hint", "note").contains(word))
			.findFirst()
			.orElse("")
			.equals(rule.level().code());
	}

}
