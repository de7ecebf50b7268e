package org.nianbao.check.place;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.check.place.GazetteerReader.Entry;

/**
 * The country's provinces, cities and counties with all forms of their names. It is read
 * when it is first used and kept in a few plain arrays, some 250 kB.
 */
final class Gazetteer {

	private static final int SLOTS = 1 << 13;

	private static final int NONE = -1;

	/** All forms in order, one after the other. */
	private final String forms;

	/** Where each form begins, and where the last one ends. */
	private final int[] starts;

	private final Nature[] natures;

	/** The codes of all forms, one after the other. */
	private final int[] codes;

	/** Where each form's codes begin, and where the last one's end. */
	private final int[] codeStarts;

	/** The first two characters of forms, by slot; 0 if the slot is free. */
	private final int[] beginnings = new int[SLOTS];

	/** By slot, the first form that begins so. */
	private final int[] firsts = new int[SLOTS];

	/** The codes of all places in order. */
	private final int[] places;

	/** The form that is the full name of each of these places. */
	private final int[] fullNames;

	/** Of former names, the year in which they ended and the name since. */
	private final Map<String, String> since;

	Gazetteer(Map<String, Entry> entries, Map<Integer, String> names, Map<String, String> since) {
		StringBuilder all = new StringBuilder();
		this.starts = new int[entries.size() + 1];
		this.natures = new Nature[entries.size()];
		this.codeStarts = new int[entries.size() + 1];
		this.codes = entries.values().stream().flatMap((entry) -> entry.codes.stream()).mapToInt(i -> i).toArray();
		int form = 0;
		for (Map.Entry<String, Entry> entry : entries.entrySet()) {
			String name = entry.getKey();
			this.natures[form] = entry.getValue().nature;
			enter(key(name, 0), form);
			all.append(name);
			this.codeStarts[form + 1] = this.codeStarts[form] + entry.getValue().codes.size();
			this.starts[++form] = all.length();
		}
		this.forms = all.toString();
		this.places = names.keySet().stream().mapToInt(i -> i).toArray();
		this.fullNames = names.values().stream().mapToInt(this::formOf).toArray();
		this.since = Map.copyOf(since);
	}

	/** The gazetteer, read at the first call. */
	static Gazetteer get() {
		return Holder.READ;
	}

	private void enter(int key, int form) {
		int slot = slot(key);
		if (this.beginnings[slot] == 0) {
			this.beginnings[slot] = key;
			this.firsts[slot] = form;
		}
	}

	/** The slot in which that beginning stands or would stand. */
	private int slot(int key) {
		int slot = (key * 0x9E3779B1) >>> (Integer.SIZE - 13);
		while (this.beginnings[slot] != 0 && this.beginnings[slot] != key) {
			slot = (slot + 1) & (SLOTS - 1);
		}
		return slot;
	}

	private static int key(String text, int at) {
		return (text.charAt(at) << Character.SIZE) | text.charAt(at + 1);
	}

	/** How many forms of names there are. */
	int size() {
		return this.natures.length;
	}

	/** The number of the longest form at that place of a text; -1 if there is none. */
	int longestAt(String text, int at) {
		return longestAt(text, at, Integer.MAX_VALUE);
	}

	/**
	 * The number of the longest form at that place of a text that is shorter than so many
	 * characters; -1 if there is none.
	 */
	int longestAt(String text, int at, int limit) {
		if (at + 2 > text.length()) {
			return NONE;
		}
		int key = key(text, at);
		int slot = slot(key);
		if (this.beginnings[slot] == 0) {
			return NONE;
		}
		int longest = NONE;
		int form = this.firsts[slot];
		while (form < size() && key(this.forms, this.starts[form]) == key) {
			int length = length(form);
			if (length < limit && text.regionMatches(at, this.forms, this.starts[form], length)
					&& (longest == NONE || length > length(longest))) {
				longest = form;
			}
			form++;
		}
		return longest;
	}

	/** The number of that form; -1 if there is none. */
	int formOf(String name) {
		int form = (name.length() >= 2) ? longestAt(name, 0) : NONE;
		return (form != NONE && length(form) == name.length()) ? form : NONE;
	}

	/** How many characters a form has. */
	int length(int form) {
		return this.starts[form + 1] - this.starts[form];
	}

	/** A form as it is written. */
	String text(int form) {
		return this.forms.substring(this.starts[form], this.starts[form + 1]);
	}

	/** How surely a form means a place. */
	Nature nature(int form) {
		return this.natures[form];
	}

	/** The codes of the places that a form may mean, in order. */
	int[] codes(int form) {
		return Arrays.copyOfRange(this.codes, this.codeStarts[form], this.codeStarts[form + 1]);
	}

	/** The full name of the place of that code; empty if it is none. */
	Optional<String> name(int code) {
		int place = Arrays.binarySearch(this.places, code);
		return (place >= 0) ? Optional.of(text(this.fullNames[place])) : Optional.empty();
	}

	/** The codes of all places in order. */
	int[] places() {
		return this.places.clone();
	}

	/**
	 * Since when a place is called otherwise, and how: {@code 2010 襄阳市}; empty if that is
	 * no former name.
	 */
	Optional<String> since(String formerName) {
		return Optional.ofNullable(this.since.get(formerName));
	}

	/** Whether a place lies in another, or is the same. */
	static boolean isWithin(int code, int outer) {
		int unit = (outer % 10_000 == 0) ? 10_000 : (outer % 100 == 0) ? 100 : 1;
		return code / unit == outer / unit;
	}

	/** Reads the lists at the first use only. */
	private static final class Holder {

		private static final Gazetteer READ = Objects.requireNonNull(GazetteerReader.read());

	}

}
