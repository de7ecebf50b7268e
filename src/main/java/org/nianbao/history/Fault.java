package org.nianbao.history;

/**
 * Where the history does not prove itself: the first such place of a chain.
 *
 * @param chain the name of the chain
 * @param number the number of the entry
 * @param kind what is wrong there
 */
public record Fault(String chain, long number, Kind kind) {

	/** What can be wrong. */
	public enum Kind {

		/** The entry is not as it was written, or stands in another's place. */
		CHANGED,

		/** There is no entry of that number, though there was. */
		MISSING,

		/** The entry is sealed under a key that is not configured here. */
		UNKNOWN_KEY,

		/** It is the chain's last entry, which is not what the chain says of its end. */
		WRONG_END,

		/** The entry is another one than when the heads were exported. */
		NOT_AS_EXPORTED

	}

	@Override
	public String toString() {
		return this.chain + " " + this.number + " " + this.kind;
	}

}
