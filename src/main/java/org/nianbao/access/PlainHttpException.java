package org.nianbao.access;

/** Something would travel in plain HTTP that must not. */
final class PlainHttpException extends RuntimeException {

	private final String action;

	PlainHttpException(String message, String action) {
		super(message);
		this.action = action;
	}

	/** What to do about it. */
	String action() {
		return this.action;
	}

}
