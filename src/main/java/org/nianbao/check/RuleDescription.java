package org.nianbao.check;

import java.util.List;
import java.util.Locale;

import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;

/**
 * A rule as it is shown to people.
 *
 * @param code its public code, such as {@code requests.reconcile}
 * @param level what a breach asks of the agency
 * @param title what it demands, in one sentence
 * @param basis the law or the paragraph of the official format that it comes from
 * @param fixed whether it keeps its level, whatever an office decides
 * @param editions the public names of the editions to whose reports it applies
 */
public record RuleDescription(String code, FindingLevel level, LocalizedText title, LocalizedText basis, boolean fixed,
		List<String> editions) {

	public RuleDescription {
		editions = List.copyOf(editions);
	}

	/**
	 * Where a rule is explained to everybody, from the site's root: an address that
	 * stays.
	 * @param code the rule's public code
	 */
	public static String address(String code, Locale locale) {
		return (Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "/en/rules#" : "/rules#") + code;
	}

	/** Whether an office may set its level: not if it only ever gives notes. */
	public boolean isSettable() {
		return !this.fixed && this.level != FindingLevel.NOTE;
	}

}
