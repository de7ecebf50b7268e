package org.nianbao.review;

import java.util.Map;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Levels of rules as an office chose them.
 *
 * @param levels the public names of levels by the codes of rules; empty to leave one to
 * the offices above and to the rule
 */
record RuleLevelForm(@Size(max = 500) Map<String, String> levels) {

	RuleLevelForm(@Nullable Map<String, String> levels) {
		this.levels = (levels != null) ? levels : Map.of();
	}

}
