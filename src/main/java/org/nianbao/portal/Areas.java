package org.nianbao.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;

/** The regions as the public chooses among them and reads their names. */
final class Areas {

	private Areas() {
	}

	static Map<String, Region> byCode(List<Region> regions) {
		Map<String, Region> byCode = new LinkedHashMap<>();
		regions.forEach((region) -> byCode.put(region.code(), region));
		return byCode;
	}

	/** All regions, each after the one that it lies in, with their full names. */
	static List<Choice> choices(Map<String, Region> areas, Locale locale) {
		List<Choice> choices = new ArrayList<>();
		addInside(null, areas, locale, choices);
		return choices;
	}

	private static void addInside(@Nullable String parent, Map<String, Region> areas, Locale locale,
			List<Choice> choices) {
		for (Region region : areas.values()) {
			boolean inside = (parent == null) ? !areas.containsKey(region.parent()) : parent.equals(region.parent());
			if (inside) {
				choices.add(new Choice(region.code(), fullName(region.code(), areas, locale)));
				addInside(region.code(), areas, locale, choices);
			}
		}
	}

	/** The name of a region after those that it lies in; its code if it is not known. */
	static String fullName(String code, Map<String, Region> areas, Locale locale) {
		Region region = areas.get(code);
		if (region == null) {
			return code;
		}
		String name = region.name().in(locale);
		if (region.parent() == null || !areas.containsKey(region.parent())) {
			return name;
		}
		String outer = fullName(region.parent(), areas, locale);
		return "en".equals(locale.getLanguage()) ? name + ", " + outer : outer + name;
	}

	/**
	 * A region in a list.
	 *
	 * @param code its code
	 * @param label its full name
	 */
	record Choice(String code, String label) {
	}

}
