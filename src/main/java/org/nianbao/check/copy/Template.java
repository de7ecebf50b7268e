package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.check.FiledText;

/**
 * What an office has worded for its agencies: the letters of a text that stand in those
 * of several other agencies of the same office as well. An agency that has the same text
 * from beginning to end tells nothing: it may be what was copied, or have copied too.
 */
final class Template {

	/** In how many other agencies' texts a wording stands if it is the office's. */
	static final int FEWEST_AGENCIES = 4;

	/** From which part of the longer one on, in percent, two texts are the same. */
	private static final int WHOLE = 90;

	private static final int HUNDRED = 100;

	private final boolean[] covered;

	private final List<FiledText> witnesses;

	private final int letters;

	private Template(boolean[] covered, List<FiledText> witnesses) {
		this.covered = covered;
		this.witnesses = witnesses;
		int count = 0;
		for (boolean letter : covered) {
			count += letter ? 1 : 0;
		}
		this.letters = count;
	}

	/** What of a text stands in the texts of enough others. */
	static Template in(MaskedText text, Map<FiledText, Overlap> overlaps) {
		List<FiledText> witnesses = new ArrayList<>();
		Map<String, List<Overlap>> byAgency = new HashMap<>();
		overlaps.forEach((filed, overlap) -> {
			String agency = filed.colleague();
			int longer = Math.max(text.length(), overlap.other().length());
			if (agency != null && overlap.letters() * HUNDRED < WHOLE * longer) {
				witnesses.add(filed);
				byAgency.computeIfAbsent(agency, (code) -> new ArrayList<>()).add(overlap);
			}
		});
		boolean[] covered = new boolean[text.size()];
		if (byAgency.size() >= FEWEST_AGENCIES) {
			for (int i = 0; i < covered.length; i++) {
				int place = i;
				covered[i] = byAgency.values()
					.stream()
					.filter((own) -> own.stream().anyMatch((overlap) -> overlap.covers(place)))
					.count() >= FEWEST_AGENCIES;
			}
		}
		return new Template(covered, witnesses);
	}

	boolean covers(int at) {
		return this.covered[at];
	}

	/** How many letters are the office's. */
	int letters() {
		return this.letters;
	}

	/** The texts that must be known to tell the same; none if nothing is the office's. */
	Set<FiledText> witnesses() {
		return (this.letters > 0) ? new HashSet<>(this.witnesses) : Set.of();
	}

}
