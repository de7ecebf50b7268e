package org.nianbao.history;

import org.jspecify.annotations.Nullable;

/** The application has no key with which to seal the history. */
final class UnusableHistoryKeyException extends RuntimeException {

	UnusableHistoryKeyException(String message) {
		this(message, null);
	}

	UnusableHistoryKeyException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
