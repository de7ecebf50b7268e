package org.nianbao.web;

import org.jspecify.annotations.Nullable;

/**
 * The reason that is asked for beside a finding.
 *
 * @param key what the finding is known by, for the field's name
 * @param text the reason as given or as typed; empty if there is none
 * @param error what is wrong with it; null if nothing is
 * @param editable whether it can be typed
 */
public record AskedReason(String key, String text, @Nullable String error, boolean editable) {

	/** The id of its field on the page. */
	public String id() {
		return id(this.key);
	}

	/** The id on the page of the field of that key. */
	public static String id(String key) {
		return "reason-" + key;
	}

	/** Whether nothing is said yet. */
	public boolean isMissing() {
		return this.text.isBlank();
	}

}
