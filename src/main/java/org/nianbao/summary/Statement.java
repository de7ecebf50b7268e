package org.nianbao.summary;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence, or a part of one that is listed.
 *
 * @param key the key of its words
 * @param terms what stands at its places, in order
 */
public record Statement(String key, List<Term> terms) {

	public Statement {
		terms = List.copyOf(terms);
	}

	static Statement of(String key, Term... terms) {
		return new Statement(key, Arrays.asList(terms));
	}

}
