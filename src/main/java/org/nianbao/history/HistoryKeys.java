package org.nianbao.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the history. New entries are sealed under the first; the others are former
 * ones, under which older entries still prove themselves.
 */
final class HistoryKeys {

	private final Seal current;

	private final Map<String, Seal> all = new LinkedHashMap<>();

	/**
	 * Uses these keys.
	 * @throws IllegalArgumentException if there is none, or one is too short
	 */
	HistoryKeys(List<byte[]> keys) {
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("no key");
		}
		keys.stream().map(Seal::new).forEach((seal) -> this.all.put(seal.keyId(), seal));
		this.current = this.all.values().iterator().next();
	}

	Seal current() {
		return this.current;
	}

	/** The seal of a key's name; empty if there is no such key here. */
	Optional<Seal> find(String keyId) {
		return Optional.ofNullable(this.all.get(keyId));
	}

}
