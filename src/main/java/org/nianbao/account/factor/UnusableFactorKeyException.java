package org.nianbao.account.factor;

import org.jspecify.annotations.Nullable;

/** The application has no key under which it can store second factors. */
final class UnusableFactorKeyException extends RuntimeException {

	UnusableFactorKeyException(String message) {
		this(message, null);
	}

	UnusableFactorKeyException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
