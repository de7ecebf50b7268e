package org.nianbao.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionLevel;

/** The regions as the public chooses among them and reads their names. */
final class Areas {

	private static final int MOST_OFFERED = 300;

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

	/**
	 * The regions from which to choose: all of them or, where that would be too many,
	 * those down to the cities and the chosen one.
	 */
	static List<Choice> offered(Map<String, Region> areas, String chosen, Locale locale) {
		List<Choice> all = choices(areas, locale);
		if (all.size() <= MOST_OFFERED) {
			return all;
		}
		return all.stream()
			.filter((choice) -> choice.code().equals(chosen)
					|| Objects.requireNonNull(areas.get(choice.code())).level().compareTo(RegionLevel.CITY) <= 0)
			.toList();
	}

	/**
	 * The regions right inside a region; those that lie in no other for an empty code.
	 */
	static List<Region> inside(String code, Map<String, Region> areas) {
		return areas.values()
			.stream()
			.filter((region) -> code.isEmpty() ? !areas.containsKey(region.parent()) : code.equals(region.parent()))
			.toList();
	}

	/** The regions in which a region lies, the widest first. */
	static List<Region> path(Region region, Map<String, Region> areas) {
		List<Region> path = new ArrayList<>();
		Region outer = areas.get(region.parent());
		while (outer != null && !path.contains(outer)) {
			path.addFirst(outer);
			outer = areas.get(outer.parent());
		}
		return path;
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
