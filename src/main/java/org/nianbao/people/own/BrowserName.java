package org.nianbao.people.own;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says of itself, in two words that people recognise.
 *
 * @param name the browser; empty if it is not known
 * @param system the system that it runs on; empty if it is not known
 */
record BrowserName(String name, String system) {

	/** Those that claim to be others as well come first. */
	private static final Map<String, String> BROWSERS = ordered("MicroMessenger", "WeChat", "Edg/", "Edge", "QQBrowser",
			"QQ Browser", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

	private static final Map<String, String> SYSTEMS = ordered("Windows", "Windows", "HarmonyOS", "HarmonyOS",
			"OpenHarmony", "HarmonyOS", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Mac OS X", "macOS",
			"Linux", "Linux");

	static BrowserName of(String said) {
		return new BrowserName(first(BROWSERS, said), first(SYSTEMS, said));
	}

	/** Both words, or as many as are known. */
	public String words() {
		return (this.name + " " + this.system).strip();
	}

	private static String first(Map<String, String> names, String said) {
		return names.entrySet()
			.stream()
			.filter((known) -> said.contains(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> names = new LinkedHashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			names.put(pairs[at], pairs[at + 1]);
		}
		return names;
	}

}
