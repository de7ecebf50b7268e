package org.nianbao.portal;

import java.util.ArrayList;
import java.util.HashMap;
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
		Map<String, List<Region>> parts = new HashMap<>();
		areas.values()
			.forEach((region) -> parts.computeIfAbsent(outer(region, areas), (code) -> new ArrayList<>()).add(region));
		List<Choice> choices = new ArrayList<>();
		addInside("", parts, areas, locale, choices);
		return choices;
	}

	/** The code of the region in which a region lies; empty if it lies in none. */
	private static String outer(Region region, Map<String, Region> areas) {
		String parent = region.parent();
		return (parent != null && areas.containsKey(parent)) ? parent : "";
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

	private static void addInside(String outer, Map<String, List<Region>> parts, Map<String, Region> areas,
			Locale locale, List<Choice> choices) {
		for (Region region : parts.getOrDefault(outer, List.of())) {
			choices.add(new Choice(region.code(), fullName(region.code(), areas, locale)));
			addInside(region.code(), parts, areas, locale, choices);
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
