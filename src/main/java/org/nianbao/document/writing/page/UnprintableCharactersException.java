package org.nianbao.document.writing.page;

import java.util.BitSet;
import java.util.List;

/** A report has characters for which there is no font. */
public final class UnprintableCharactersException extends Exception {

	private final List<String> characters;

	UnprintableCharactersException(BitSet codePoints) {
		super(codePoints.cardinality() + " characters without a font");
		this.characters = codePoints.stream().mapToObj(Character::toString).toList();
	}

	/** The characters. */
	public List<String> characters() {
		return this.characters;
	}

}
