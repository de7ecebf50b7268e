package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Heading;
import org.nianbao.format.Heading.Group;
import org.nianbao.format.Table;

/**
 * Recognises the row labels of a section's tables as they come up, in printed order or
 * not: whole, misspelt, without their number, printed together with the labels over them,
 * or broken into pieces between which other text stands.
 */
final class RowLabels {

	private static final int LONGEST = 80;

	/** So many characters are enough to know a label by its beginning. */
	private static final int SURE_BEGINNING = 4;

	/** So many characters are enough to know a label of which the beginning is lost. */
	private static final int SURE_REMAINDER = 6;

	private static final int MOST_LABELS_TOGETHER = 5;

	private final List<Entry> entries = new ArrayList<>();

	private final Map<String, List<Entry>> byWording = new HashMap<>();

	/** Wordings that are a row's without its number, and a column's too. */
	private final Set<String> ambiguous = new HashSet<>();

	private final BitSet seen = new BitSet();

	/** Labels of which only the beginning came up, with what is still to come. */
	private final Map<Entry, String> broken = new HashMap<>();

	private int position = -1;

	RowLabels(List<TableWords> tables) {
		for (TableWords words : tables) {
			if (!words.isStrip()) {
				add(words.table(), words.table().rows().headings());
				this.entries.forEach((entry) -> entry.wordings().forEach((wording) -> {
					if (words.isHeader(wording)) {
						this.ambiguous.add(wording);
					}
				}));
			}
		}
	}

	private void add(Table table, List<Heading> headings) {
		for (Heading heading : headings) {
			Entry entry = new Entry(this.entries.size(), table, heading, List.copyOf(TableWords.rowWordings(heading)));
			this.entries.add(entry);
			entry.wordings()
				.forEach((wording) -> this.byWording.computeIfAbsent(wording, (key) -> new ArrayList<>()).add(entry));
			if (heading instanceof Group group) {
				add(table, group.headings());
			}
		}
	}

	/**
	 * A row or a group of rows.
	 *
	 * @param index its place among all of the section
	 * @param wordings the official wording first
	 */
	record Entry(int index, Table table, Heading heading, List<String> wordings) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Entry entry && entry.index == this.index;
		}

		@Override
		public int hashCode() {
			return this.index;
		}

	}

	/**
	 * A label that was recognised.
	 *
	 * @param entry the row or group
	 * @param continued whether the text is a further piece of a label seen before
	 */
	record Match(Entry entry, boolean continued) {
	}

	/** Whether the wording is exactly a row's or a group's. */
	boolean isLabel(String wording) {
		return this.byWording.containsKey(wording);
	}

	/** Whether the wording is a column's as much as a row's. */
	boolean isAmbiguous(String wording) {
		return this.ambiguous.contains(wording);
	}

	/** The row or group that the wording is the whole label of, or null. */
	@Nullable Match exact(String wording) {
		List<Entry> candidates = this.byWording.get(wording);
		return (candidates != null) ? see(nearest(candidates), false) : null;
	}

	/** The row or group that the text is nearly, or a part of, the label of, or null. */
	@Nullable Match similar(String wording) {
		if (wording.isEmpty() || wording.length() > LONGEST) {
			return null;
		}
		Match match = continued(wording);
		if (match == null) {
			match = together(wording, 0);
		}
		if (match == null) {
			match = beginning(wording);
		}
		if (match == null) {
			match = misspelt(wording);
		}
		return (match != null) ? match : remainder(wording);
	}

	private Match see(Entry entry, boolean continued) {
		this.seen.set(entry.index());
		if (!continued) {
			this.position = entry.index();
		}
		return new Match(entry, continued);
	}

	private @Nullable Match continued(String wording) {
		for (Map.Entry<Entry, String> piece : this.broken.entrySet()) {
			String rest = piece.getValue();
			if (rest.startsWith(wording)) {
				if (rest.length() == wording.length()) {
					this.broken.remove(piece.getKey());
				}
				else {
					this.broken.put(piece.getKey(), rest.substring(wording.length()));
				}
				return see(piece.getKey(), true);
			}
		}
		return null;
	}

	/** A group's label and what stands below it, in one cell. */
	private @Nullable Match together(String wording, int labels) {
		if (labels == MOST_LABELS_TOGETHER) {
			return null;
		}
		for (Entry entry : this.entries) {
			String label = entry.wordings().getFirst();
			if (entry.heading() instanceof Group && wording.startsWith(label) && wording.length() > label.length()) {
				String rest = wording.substring(label.length());
				Match match = exact(rest);
				if (match == null) {
					match = together(rest, labels + 1);
				}
				if (match == null) {
					match = misspelt(rest);
				}
				if (match != null) {
					this.seen.set(entry.index());
					return match;
				}
			}
		}
		return null;
	}

	private @Nullable Match misspelt(String wording) {
		List<Entry> nearest = new ArrayList<>();
		int least = Integer.MAX_VALUE;
		for (Entry entry : this.entries) {
			for (String official : entry.wordings()) {
				int most = Math.min(least, Distance.tolerated(official.length()));
				int distance = Distance.between(wording, official, most);
				if (distance <= most && most > 0) {
					if (distance < least) {
						nearest.clear();
					}
					least = distance;
					nearest.add(entry);
				}
			}
		}
		return nearest.isEmpty() ? null : see(nearest(nearest), false);
	}

	private @Nullable Match beginning(String wording) {
		List<Entry> candidates = new ArrayList<>();
		for (Entry entry : this.entries) {
			boolean next = entry.index() == this.seen.nextClearBit(this.position + 1);
			if (!this.seen.get(entry.index()) && (next || wording.length() >= SURE_BEGINNING)
					&& restBehind(entry, wording) != null) {
				candidates.add(entry);
			}
		}
		if (candidates.isEmpty()) {
			return null;
		}
		Entry entry = nearest(candidates);
		String rest = restBehind(entry, wording);
		if (rest != null) {
			this.broken.put(entry, rest);
		}
		return see(entry, false);
	}

	private static @Nullable String restBehind(Entry entry, String beginning) {
		for (String wording : entry.wordings()) {
			if (wording.startsWith(beginning)) {
				return wording.substring(beginning.length());
			}
		}
		return null;
	}

	private @Nullable Match remainder(String wording) {
		if (wording.length() < SURE_REMAINDER) {
			return null;
		}
		List<Entry> candidates = this.entries.stream()
			.filter((entry) -> !this.seen.get(entry.index())
					&& entry.wordings().stream().anyMatch((label) -> label.endsWith(wording)))
			.toList();
		return (candidates.size() == 1) ? see(candidates.getFirst(), false) : null;
	}

	/** The next one that was not seen yet; labels mostly come up in printed order. */
	private Entry nearest(List<Entry> candidates) {
		for (Entry entry : candidates) {
			if (entry.index() > this.position && !this.seen.get(entry.index())) {
				return entry;
			}
		}
		for (Entry entry : candidates) {
			if (!this.seen.get(entry.index())) {
				return entry;
			}
		}
		return candidates.getFirst();
	}

}
