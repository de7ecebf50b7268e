package org.nianbao.checker;

import org.springframework.http.HttpStatus;

/** A request to check a document that can't be followed. */
class BadCheckException extends RuntimeException {

	private final Reason reason;

	BadCheckException(Reason reason) {
		super(reason.key);
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

	/** Why a request can't be followed. */
	enum Reason {

		NO_FILE("noFile", HttpStatus.BAD_REQUEST), FORM("form", HttpStatus.BAD_REQUEST),
		YEAR("year", HttpStatus.BAD_REQUEST), LANGUAGE("language", HttpStatus.BAD_REQUEST),
		TOO_LARGE("tooLarge", HttpStatus.CONTENT_TOO_LARGE), MEDIA_TYPE("mediaType", HttpStatus.UNSUPPORTED_MEDIA_TYPE);

		private final String key;

		private final HttpStatus status;

		Reason(String key, HttpStatus status) {
			this.key = key;
			this.status = status;
		}

		String key() {
			return this.key;
		}

		HttpStatus status() {
			return this.status;
		}

	}

}
