package org.nianbao.administration;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Several codes in one field, parted by spaces or commas. */
final class WrittenCodes {

	private WrittenCodes() {
	}

	/** The codes, each once and in order. */
	static Set<String> of(String written) {
		Set<String> codes = new TreeSet<>(Arrays.asList(written.split("[\\s、，,;；]+")));
		codes.remove("");
		return codes;
	}

}
