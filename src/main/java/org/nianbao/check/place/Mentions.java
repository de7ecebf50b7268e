package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds the names of places in a text, by one pass over it. */
final class Mentions {

	private Mentions() {
	}

	/**
	 * What reads like a place's name, in the text's order and never overlapping; words
	 * that only look so are left out.
	 * @param text a passage in its plain form
	 */
	static List<Mention> in(String text) {
		Gazetteer gazetteer = Gazetteer.get();
		List<Mention> found = new ArrayList<>();
		int at = 0;
		while (at + 1 < text.length()) {
			Mention mention = at(gazetteer, text, at);
			if (mention == null) {
				at++;
				continue;
			}
			Mention before = found.isEmpty() ? null : found.getLast();
			if (before != null && before.end() == mention.start() && mention.mayLieIn(before)) {
				mention = mention.attachedTo(before);
			}
			found.add(mention);
			at = mention.end();
		}
		return found;
	}

	private static @Nullable Mention at(Gazetteer gazetteer, String text, int at) {
		int limit = Integer.MAX_VALUE;
		int form = gazetteer.longestAt(text, at, limit);
		while (form >= 0) {
			limit = gazetteer.length(form);
			if (!Words.cut(text, at, at + limit)) {
				return new Mention(at, at + limit, gazetteer.nature(form), gazetteer.codes(form), false);
			}
			form = gazetteer.longestAt(text, at, limit);
		}
		return null;
	}

}
