package org.nianbao.history;

/** A file is not one of heads that this application exported. */
public final class UnreadableHeadsException extends RuntimeException {

	private final Reason reason;

	UnreadableHeadsException(Reason reason) {
		super("not a file of exported heads: " + reason);
		this.reason = reason;
	}

	/** Why it is not. */
	public Reason reason() {
		return this.reason;
	}

	/** Why a file is refused. */
	public enum Reason {

		/** It is another kind of file, or a part of one. */
		NO_HEADS,

		/** It is sealed under a key that is not configured here. */
		UNKNOWN_KEY,

		/** It is not as it was exported. */
		CHANGED

	}

}
