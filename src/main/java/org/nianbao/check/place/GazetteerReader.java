package org.nianbao.check.place;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the lists of places and derives all forms of their names. */
final class GazetteerReader {

	private static final String NO_CITY = "-";

	private final Map<String, Entry> byForm = new TreeMap<>();

	private final Map<Integer, String> names = new TreeMap<>();

	private final Map<String, String> since = new TreeMap<>();

	private GazetteerReader() {
	}

	static Gazetteer read() {
		GazetteerReader reader = new GazetteerReader();
		Lines.of("places.txt").forEach(reader::line);
		Lines.of("former-places.txt").forEach(reader::former);
		return new Gazetteer(reader.byForm, reader.names, reader.since);
	}

	/** A province, or a city with its counties. */
	private void line(String line) {
		String[] parts = line.split(" ");
		if (parts[0].length() == 2) {
			place(Integer.parseInt(parts[0]) * 10_000, parts[1], false);
			return;
		}
		int city = Integer.parseInt(parts[0]) * 100;
		if (!parts[1].equals(NO_CITY)) {
			place(city, parts[1], false);
		}
		for (int i = 2; i < parts.length; i++) {
			place(city + Integer.parseInt(parts[i].substring(0, 2)), parts[i].substring(2), true);
		}
	}

	private void place(int code, String name, boolean county) {
		this.names.put(code, name);
		forms(code, name, county);
	}

	private void forms(int code, String name, boolean county) {
		form(name, code, PlaceForms.full(name));
		PlaceForms.colloquial(name).ifPresent((form) -> form(form, code, PlaceForms.full(form)));
		PlaceForms.shortened(name).ifPresent((form) -> form(form, code, PlaceForms.shortened(form, county)));
	}

	/**
	 * A name that a place had before: its code now, the name, its last year, the name
	 * since.
	 */
	private void former(String line) {
		String[] parts = line.split(" ");
		int code = Integer.parseInt(parts[0]);
		form(parts[1], code, PlaceForms.full(parts[1]));
		PlaceForms.shortened(parts[1]).ifPresent((form) -> {
			if (!this.byForm.containsKey(form)) {
				form(form, code, Nature.WEAK);
			}
		});
		this.since.put(parts[1], parts[2] + ' ' + parts[3]);
	}

	private void form(String form, int code, Nature nature) {
		Entry entry = this.byForm.computeIfAbsent(form, (missing) -> new Entry(nature));
		entry.codes.add(code);
		if (nature.compareTo(entry.nature) < 0) {
			entry.nature = nature;
		}
	}

	/** What is known of a form of a name. */
	static final class Entry {

		/** How surely it means a place; the surest if it means several. */
		Nature nature;

		/** The codes of the places that it may mean. */
		final TreeSet<Integer> codes = new TreeSet<>();

		Entry(Nature nature) {
			this.nature = nature;
		}

	}

}
