package org.nianbao.filing.submission;

import java.util.Map;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Reasons as they were typed beside findings.
 *
 * @param reasons the texts by the keys of what they are about; a blank one is none
 */
record ReasonsForm(@Size(max = 1000) Map<String, String> reasons) {

	/** Nothing was typed. */
	static final ReasonsForm NONE = new ReasonsForm(Map.of());

	ReasonsForm(@Nullable Map<String, String> reasons) {
		this.reasons = (reasons != null) ? reasons : Map.of();
	}

}
