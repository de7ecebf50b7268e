package org.nianbao.history;

import java.security.MessageDigest;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Follows one chain from its first entry to its end, up to the first fault. */
final class ChainCheck {

	private final String chain;

	private final HistoryKeys keys;

	private final @Nullable Head exported;

	private long number;

	private byte[] mac = {};

	private @Nullable Fault fault;

	/**
	 * Begins before the first entry.
	 * @param exported where the chain ended when heads were exported; null if not known
	 */
	ChainCheck(String chain, HistoryKeys keys, @Nullable Head exported) {
		this.chain = chain;
		this.keys = keys;
		this.exported = exported;
	}

	/** Takes the next entry with its seal. */
	void add(StoredEntry entry, String keyId, byte[] entryMac) {
		if (this.fault != null) {
			return;
		}
		this.fault = faultOf(entry, keyId, entryMac);
		this.number = entry.number();
		this.mac = entryMac;
	}

	private @Nullable Fault faultOf(StoredEntry entry, String keyId, byte[] entryMac) {
		long expected = this.number + 1;
		if (entry.number() > expected) {
			return new Fault(this.chain, expected, Fault.Kind.MISSING);
		}
		Seal seal = this.keys.find(keyId).orElse(null);
		if (seal == null) {
			return new Fault(this.chain, expected, Fault.Kind.UNKNOWN_KEY);
		}
		if (entry.number() < expected || !MessageDigest.isEqual(seal.of(entry, this.mac), entryMac)) {
			return new Fault(this.chain, expected, Fault.Kind.CHANGED);
		}
		if (this.exported != null && this.exported.number() == expected
				&& !MessageDigest.isEqual(this.exported.mac(), entryMac)) {
			return new Fault(this.chain, expected, Fault.Kind.NOT_AS_EXPORTED);
		}
		return null;
	}

	/**
	 * Ends the chain.
	 * @param length how many entries it says that it has
	 * @param end the MAC that it says its last entry has
	 * @return the first fault, if there is any
	 */
	Optional<Fault> end(long length, byte[] end) {
		if (this.fault == null && this.number < lengthKnown(length)) {
			this.fault = new Fault(this.chain, this.number + 1, Fault.Kind.MISSING);
		}
		if (this.fault == null && (this.number > length || !MessageDigest.isEqual(this.mac, end))) {
			this.fault = new Fault(this.chain, this.number, Fault.Kind.WRONG_END);
		}
		return Optional.ofNullable(this.fault);
	}

	private long lengthKnown(long length) {
		return (this.exported != null) ? Math.max(length, this.exported.number()) : length;
	}

}
