package org.nianbao.format;

import java.util.List;

import org.nianbao.shared.LocalizedText;

/**
 * Something that a narrative is to speak of.
 *
 * @param label what it is called
 * @param words the Chinese words of which a text that speaks of it has at least one
 * @param governmentsOnly whether only the report of a government speaks of it
 */
public record Aspect(LocalizedText label, List<String> words, boolean governmentsOnly) {

	public Aspect {
		words = List.copyOf(words);
	}

}
