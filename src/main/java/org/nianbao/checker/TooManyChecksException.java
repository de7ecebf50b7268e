package org.nianbao.checker;

import java.time.Duration;

/** An address has had more documents checked than it may. */
class TooManyChecksException extends RuntimeException {

	private final Duration wait;

	TooManyChecksException(Duration wait) {
		super("wait for " + wait);
		this.wait = wait;
	}

	/** How long to wait until the next one is checked, in whole seconds, at least 1. */
	long secondsToWait() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
