package org.nianbao.database;

/**
 * The application must not start on this database. The message is a sentence for the
 * person who starts it; the action says what to do.
 */
final class UnusableDatabaseException extends RuntimeException {

	private final String action;

	UnusableDatabaseException(String message, String action) {
		super(message);
		this.action = action;
	}

	UnusableDatabaseException(String message, String action, Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
