package org.nianbao.access;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring Security's strict firewall. It asks for names and values of headers and
 * parameters dozens of times a request, each time with a regular expression; this one
 * asks the same of the characters themselves.
 */
final class Firewall extends StrictHttpFirewall {

	Firewall() {
		setAllowedHeaderNames(Firewall::isAllowedName);
		setAllowedHeaderValues(Firewall::isAllowedValue);
		setAllowedParameterNames(Firewall::isAllowedName);
	}

	/** Whether all characters are assigned and none is a control character. */
	static boolean isAllowedName(String name) {
		return isText(name, false);
	}

	/** The same, but for tabs, which may stand in a header. */
	static boolean isAllowedValue(String value) {
		return isText(value, true);
	}

	private static boolean isText(String text, boolean tabs) {
		int letter;
		for (int i = 0; i < text.length(); i += Character.charCount(letter)) {
			letter = text.codePointAt(i);
			boolean allowed = Character.isDefined(letter) && !Character.isISOControl(letter);
			if (!allowed && !(tabs && letter == '\t')) {
				return false;
			}
		}
		return true;
	}

}
