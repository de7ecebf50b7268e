package org.nianbao.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.FindingLevel;

/** What an office may decide about a rule for the reports of its area. */
public enum RuleLevel {

	/** The report can't be submitted with what the rule finds. */
	BLOCK(FindingLevel.BLOCK),

	/** What the rule finds is corrected or explained. */
	EXPLAIN(FindingLevel.EXPLAIN),

	/** What the rule finds is shown, and nothing is asked. */
	HINT(FindingLevel.HINT),

	/** The rule is not asked (停用). */
	OFF(null);

	private final @Nullable FindingLevel level;

	RuleLevel(@Nullable FindingLevel level) {
		this.level = level;
	}

	/** The level of what the rule finds; null if it is not asked. */
	public @Nullable FindingLevel level() {
		return this.level;
	}

	/** The public name, as it stands in forms and tables. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The level of that public name, or empty if there is none. */
	public static Optional<RuleLevel> ofCode(String code) {
		return Arrays.stream(values()).filter((each) -> each.code().equals(code)).findFirst();
	}

}
